// The _signal module: names of signals, none of which arrives.   CPython: Modules/signalmodule.c
export const SIGNAL_SOURCE = String.raw`"""Signals, of which none arrives here."""

SIG_DFL, SIG_IGN, NSIG = 0, 1, 65
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE = range(1, 14)
SIGALRM, SIGTERM, SIGSTKFLT, SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG, SIGXCPU, SIGXFSZ = range(14, 26)
SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = range(26, 32)
SIGIOT, SIGCLD, SIGPOLL = SIGABRT, SIGCHLD, SIGIO
SIGRTMIN, SIGRTMAX = 34, 64
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2


class ItimerError(OSError):
    pass


def default_int_handler(signalnum, frame, /):
    """The default handler for SIGINT installed by Python."""
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler}


def _check(signalnum):
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")


def signal(signalnum, handler, /):
    """Set the action for the given signal."""
    _check(signalnum)
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = getsignal(signalnum)
    _handlers[signalnum] = handler
    return before


def getsignal(signalnum, /):
    """Return the current action for the given signal."""
    _check(signalnum)
    return _handlers.get(signalnum, SIG_DFL)


def raise_signal(signalnum, /):
    """Send a signal to the executing process."""
    import sys
    handler = getsignal(signalnum)
    if callable(handler):
        handler(signalnum, sys._getframe(0))
    elif handler == SIG_DFL and signalnum not in (SIGCHLD, SIGURG, SIGCONT, SIGWINCH):
        raise SystemExit(128 + signalnum)


def strsignal(signalnum, /):
    _check(signalnum)
    return {SIGINT: "Interrupt", SIGTERM: "Terminated", SIGSEGV: "Segmentation fault"}.get(signalnum, f"Signal {signalnum}")


def valid_signals():
    return set(range(1, 32)) | set(range(34, 65))


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    return -1


def siginterrupt(signalnum, flag, /):
    pass


def alarm(seconds, /):
    raise OSError("signals cannot be waited for here: none arrives")


def setitimer(which, seconds, interval=0.0, /):
    raise OSError("signals cannot be waited for here: none arrives")


def getitimer(which, /):
    return 0.0, 0.0
`;
