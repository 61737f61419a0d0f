// Modules for what is not here, in so far as asyncio and others import them: sockets that go nowhere, processes that do not
// start, and waiting, which passes the time.
export const SOCKET_SOURCE = String.raw`"""The network, which cannot be reached from a program here."""

_message = "the network cannot be reached from a program here"
AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_NONBLOCK, SOCK_CLOEXEC = 1, 2, 2048, 524288
IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6 = 6, 17, 41
SOL_SOCKET, SO_REUSEADDR, SO_KEEPALIVE, SO_BROADCAST, SO_ERROR, SO_REUSEPORT, SO_TYPE = 1, 2, 9, 6, 4, 15, 3
TCP_NODELAY, IPV6_V6ONLY, AI_PASSIVE, AI_ADDRCONFIG, NI_NUMERICHOST, SHUT_RD, SHUT_WR, SHUT_RDWR = 1, 26, 1, 32, 1, 0, 1, 2
SOMAXCONN = 4096
has_ipv6 = False
_GLOBAL_DEFAULT_TIMEOUT = object()
error = OSError
timeout = TimeoutError
_GLOBAL_DEFAULT_TIMEOUT = object()


class herror(OSError):
    pass


class gaierror(OSError):
    pass


class socket:
    def __init__(self, *args, **kwargs):
        raise OSError(_message)


class _End:
    """One end of a pair that an event loop wakes itself with."""

    _next = 1000

    def __init__(self):
        self._data = b""
        self._fd = _End._next
        _End._next += 1

    def setblocking(self, flag):
        pass

    def fileno(self):
        return self._fd

    def send(self, data):
        self._other._data += data
        return len(data)

    def recv(self, size):
        if not self._data:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        data, self._data = self._data[:size], self._data[size:]
        return data

    def close(self):
        self._fd = -1


def socketpair(*args, **kwargs):
    a, b = _End(), _End()
    a._other, b._other = b, a
    return a, b


def _refuse(*args, **kwargs):
    raise OSError(_message)


create_connection = create_server = getaddrinfo = gethostbyname = gethostname = getnameinfo = fromfd = _refuse
`;

export const SUBPROCESS_SOURCE = String.raw`"""Other programs, which cannot be started here."""

PIPE, STDOUT, DEVNULL = -1, -2, -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    pass


class TimeoutExpired(SubprocessError):
    pass


class CompletedProcess:
    pass


class Popen:
    def __init__(self, *args, **kwargs):
        raise OSError("other programs cannot be started here")


def run(*args, **kwargs):
    raise OSError("other programs cannot be started here")


call = check_call = check_output = getoutput = getstatusoutput = run
`;

export const SELECT_SOURCE = String.raw`"""Waiting: nothing comes from outside, so time passes."""

import time as _time

error = OSError


def select(rlist, wlist, xlist, timeout=None, /):
    if timeout is None:
        raise OSError("deadlock: nothing that is waited for can happen, since nothing comes from outside")
    if timeout > 0:
        _time.sleep(timeout)
    return [], [], []


# Called through a class it stays a function, as what is written in C does.
select = staticmethod(select)
`;

export const FCNTL_SOURCE = String.raw`"""Files' flags, of which there are none."""

F_GETFL, F_SETFL, F_GETFD, F_SETFD, FD_CLOEXEC, LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 3, 4, 1, 2, 1, 1, 2, 4, 8


def fcntl(fd, cmd, arg=0, /):
    return 0


flock = lockf = ioctl = fcntl
`;
