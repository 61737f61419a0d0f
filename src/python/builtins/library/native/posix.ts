// The posix module: a file system that lives in the program's memory, and of the machine as much as `import os` asks for.
// Files whose text the interpreter knows (the program, its modules, the library) can be read.   CPython: Modules/posixmodule.c
export const POSIX_SOURCE = String.raw`"""Access to an operating system, of which there is little here."""

import _imp
import errno as _errno
import time as _time

environ = {b"HOME": b"/home/user", b"PATH": b"/usr/bin", b"LANG": b"C.UTF-8"}
error = OSError
_have_functions = ["HAVE_FSTATAT", "HAVE_LSTAT"]

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
O_CLOEXEC, O_NOFOLLOW, O_DIRECTORY, O_NONBLOCK = 524288, 131072, 65536, 2048
EX_OK, EX_USAGE, EX_SOFTWARE, EX_OSERR = 0, 64, 70, 71
TMP_MAX = 238328
WNOHANG = 1
_DIR, _FILE = 0o040755, 0o100644


class _Fields(tuple):
    __slots__ = ()

    def __new__(cls, values):
        return tuple.__new__(cls, values)

    def __repr__(self):
        pairs = ", ".join(f"{name}={value!r}" for name, value in zip(self._names, self))
        return f"os.{type(self).__name__}({pairs})"


def _fields(name, names):
    names = names.split()
    namespace = {"__slots__": (), "_names": names, "n_fields": len(names), "__module__": "os"}
    for i, each in enumerate(names):
        namespace[each] = property(lambda self, i=i: self[i])
    return type(name, (_Fields,), namespace)


stat_result = _fields("stat_result", "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime")
stat_result.st_atime_ns = property(lambda self: self[7] * 10**9)
stat_result.st_mtime_ns = property(lambda self: self[8] * 10**9)
stat_result.st_ctime_ns = property(lambda self: self[9] * 10**9)
stat_result.st_atime = property(lambda self: float(self[7]))
stat_result.st_mtime = property(lambda self: float(self[8]))
stat_result.st_ctime = property(lambda self: float(self[9]))
stat_result.st_blksize = 4096
terminal_size = _fields("terminal_size", "columns lines")
uname_result = _fields("uname_result", "sysname nodename release version machine")
times_result = _fields("times_result", "user system children_user children_system elapsed")
statvfs_result = _fields("statvfs_result", "f_bsize f_frsize f_blocks f_bfree f_bavail f_files f_ffree f_favail f_flag f_namemax")
sched_param = _fields("sched_param", "sched_priority")

_files = {}
_links = {}
_modes = {}
_times = {}
_folders = {"/", "/tmp", "/home", "/home/user"}
_here = "/home/user"
_open = {}


def fspath(path):
    """Return the file system path representation of the object."""
    if isinstance(path, (str, bytes)):
        return path
    try:
        get = type(path).__fspath__
    except AttributeError:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}") from None
    return get(path)


def _fail(number, *names):
    names = [fspath(name) if hasattr(name, "__fspath__") else name for name in names]
    raise OSError(number, strerror(number), *names)


def _real(path, follows=True, depth=0):
    """The path from the root on, without links; the last part may stay one."""
    path = fspath(path)
    if isinstance(path, bytes):
        path = path.decode()
    if "\0" in path:
        raise ValueError("embedded null character")
    if not path:
        _fail(2, path)
    parts = []
    todo = (path if path.startswith("/") else f"{_here}/{path}").split("/")
    todo.reverse()
    while todo:
        part = todo.pop()
        if part == "..":
            del parts[-1:]
        elif part not in ("", "."):
            parts.append(part)
            target = _links.get("/" + "/".join(parts))
            if target is not None and (todo or follows):
                depth += 1
                if depth > 40:
                    _fail(40, path)
                del parts[-1:]
                if target.startswith("/"):
                    parts.clear()
                todo += reversed(target.split("/"))
    return "/" + "/".join(parts)


def _content(path):
    """The bytes of a file, None where there is no file."""
    real = _real(path)
    data = _files.get(real)
    if data is None:
        text = _imp.source_text(fspath(path) if isinstance(fspath(path), str) else real)
        if text is None:
            text = _imp.source_text(real)
        if text is not None:
            return bytearray(text, "utf-8", "surrogateescape")
    return data


def _is_folder(real):
    return real in _folders or any(each.startswith(real + "/") for each in _files)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    if isinstance(path, int):
        return fstat(path)
    real = _real(path, follow_symlinks)
    number = hash(real) & 0xffffff
    if real in _links:
        return stat_result((0o120777, number, 1, 1, 0, 0, len(_links[real]), 0, 0, 0))
    data = _content(real if real in _files else path)
    times = _times.get(real, (0, 0))
    if data is not None:
        return stat_result((_FILE & ~0o777 | _modes.get(real, _FILE & 0o777), number, 1, 1, 0, 0, len(data), *times, times[1]))
    if _is_folder(real):
        return stat_result((_DIR & ~0o777 | _modes.get(real, _DIR & 0o777), number, 1, 2, 0, 0, 4096, *times, times[1]))
    _fail(2, path)


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    """Create a symbolic link pointing to src named dst."""
    real = _real(dst, False)
    if real in _links or real in _files or _is_folder(real):
        _fail(17, src, None, dst)
    if not _is_folder(real.rpartition("/")[0] or "/"):
        _fail(2, src, None, dst)
    src = fspath(src)
    _links[real] = src.decode() if isinstance(src, bytes) else src


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    """Create a hard link to a file."""
    real = _real(dst, False)
    if real in _links or real in _files or _is_folder(real):
        _fail(17, src, None, dst)
    old = _real(src)
    if old not in _files:
        _fail(1 if _is_folder(old) else 2, src, None, dst)
    _files[real] = _files[old]


def fstat(fd):
    if fd in (0, 1, 2):
        return stat_result((0o020620, 3, 1, 1, 0, 0, 0, 0, 0, 0))
    if fd not in _open:
        _fail(9)
    return stat(_open[fd][0])


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    try:
        stat(path)
    except OSError:
        return False
    return True


def listdir(path="."):
    """Return a list containing the names of the files in the directory."""
    real = _real(path)
    if not _is_folder(real):
        _fail(2 if _content(path) is None else 20, path)
    start = real.rstrip("/") + "/"
    names = {each[len(start):].partition("/")[0] for each in [*_files, *_folders, *_links] if each.startswith(start)}
    return sorted(names - {""})


class DirEntry:
    def __init__(self, name, path):
        self.name = name
        self.path = path

    def is_dir(self, *, follow_symlinks=True):
        real = _real(self.path, follow_symlinks)
        return real not in _links and _is_folder(real)

    def is_file(self, *, follow_symlinks=True):
        return _real(self.path, follow_symlinks) not in _links and _content(self.path) is not None

    def is_symlink(self):
        return _real(self.path, False) in _links

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    def __init__(self, path="."):
        path = fspath(path or ".")
        self._entries = iter([DirEntry(name, f"{path.rstrip('/')}/{name}") for name in listdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass

    def close(self):
        pass


def mkdir(path, mode=0o777, *, dir_fd=None):
    real = _real(path, False)
    if real in _links or _is_folder(real) or _content(path) is not None:
        _fail(17, path)
    if not _is_folder(real.rpartition("/")[0] or "/"):
        _fail(2, path)
    _folders.add(real)


def rmdir(path, *, dir_fd=None):
    real = _real(path)
    if not _is_folder(real):
        _fail(2, path)
    if listdir(real):
        _fail(39, path)
    _folders.discard(real)


def remove(path, *, dir_fd=None):
    real = _real(path, False)
    if real in _links:
        del _links[real]
        return
    if real not in _files:
        _fail(21 if _is_folder(real) else 2, path)
    del _files[real]


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    old, new = _real(src, False), _real(dst, False)
    if old in _links:
        _links[new] = _links.pop(old)
        return
    if old in _files:
        _files[new] = _files.pop(old)
        return
    if not _is_folder(old):
        _fail(2, src, None, dst)
    for each in [each for each in _files if each.startswith(old + "/")]:
        _files[new + each[len(old):]] = _files.pop(each)
    _folders.discard(old)
    _folders.add(new)


replace = rename


def chdir(path):
    global _here
    real = _real(path)
    if not _is_folder(real):
        _fail(2, path)
    _here = real


def getcwd():
    return _here


def getcwdb():
    return _here.encode()


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file for low level IO. Returns a file descriptor (integer)."""
    real = _real(path)
    writes = flags & (O_WRONLY | O_RDWR)
    data = _content(path)
    if data is None:
        if _is_folder(real):
            if writes:
                _fail(21, path)
            data = bytearray()
        elif not flags & O_CREAT or not _is_folder(real.rpartition("/")[0] or "/"):
            _fail(2, path)
        else:
            data = _files[real] = bytearray()
    elif flags & O_CREAT and flags & O_EXCL:
        _fail(17, path)
    elif writes and real not in _files:
        _files[real] = data
    if flags & O_TRUNC and writes:
        data.clear()
    return _new_fd([real, data, len(data) if flags & O_APPEND else 0, flags])


def _file(fd):
    if fd not in _open:
        _fail(9)
    return _open[fd]


def close(fd):
    _file(fd)
    del _open[fd]


def read(fd, length, /):
    file = _file(fd)
    part = bytes(file[1][file[2]:file[2] + length])
    file[2] += len(part)
    return part


def write(fd, data, /):
    if fd in (1, 2):
        import sys
        (sys.__stdout__ if fd == 1 else sys.__stderr__).write(bytes(data).decode("utf-8", "replace"))
        return len(data)
    file = _file(fd)
    content = file[1]
    if file[3] & O_APPEND:
        file[2] = len(content)
    if file[2] > len(content):
        content.extend(bytes(file[2] - len(content)))
    content[file[2]:file[2] + len(data)] = data
    file[2] += len(data)
    return len(data)


def lseek(fd, position, whence, /):
    file = _file(fd)
    base = 0 if whence == 0 else file[2] if whence == 1 else len(file[1])
    if base + position < 0:
        _fail(22)
    file[2] = base + position
    return file[2]


def ftruncate(fd, length, /):
    content = _file(fd)[1]
    del content[length:]
    content.extend(bytes(length - len(content)))


def truncate(path, length):
    content = _content(path)
    if content is None:
        _fail(2, path)
    del content[length:]
    content.extend(bytes(length - len(content)))


def fsync(fd):
    pass


def isatty(fd, /):
    return False


def get_inheritable(fd, /):
    return False


def set_inheritable(fd, inheritable, /):
    pass


def get_blocking(fd, /):
    return True


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    stat(path)
    _modes[_real(path, follow_symlinks)] = mode & 0o777


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    stat(path)
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if ns is not None:
        times = (ns[0] // 10**9, ns[1] // 10**9)
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        _times[_real(path, follow_symlinks)] = (int(times[0]), int(times[1]))


def readlink(path, *, dir_fd=None):
    """Return a string representing the path to which the symbolic link points."""
    real = _real(path, False)
    if real not in _links:
        stat(path)
        _fail(22, path)
    return _links[real]


def getpid():
    return 1000


def getppid():
    return 999


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return "user"


def umask(mask, /):
    return 0o022


def cpu_count():
    return 1


def process_cpu_count():
    return 1


def urandom(size, /):
    """Return a bytes object containing random bytes suitable for cryptographic use."""
    import _random
    global _source
    try:
        source = _source
    except NameError:
        source = _source = _random.Random(0x05eed)
    return source.getrandbits(8 * size).to_bytes(size, "little") if size else b""


def getrandom(size, flags=0):
    return urandom(size)


def get_terminal_size(fd=1, /):
    _fail(25)


def uname():
    return uname_result(("Linux", "localhost", "6.0", "1", "x86_64"))


def times():
    return times_result((_time.process_time(), 0.0, 0.0, 0.0, _time.perf_counter()))


def strerror(code, /):
    """Translate an error code to a message string."""
    return _messages.get(code, f"Unknown error {code}")


_messages = {
    1: "Operation not permitted", 2: "No such file or directory", 3: "No such process", 4: "Interrupted system call",
    5: "Input/output error", 9: "Bad file descriptor", 10: "No child processes", 11: "Resource temporarily unavailable",
    12: "Cannot allocate memory", 13: "Permission denied", 14: "Bad address", 17: "File exists",
    18: "Invalid cross-device link", 19: "No such device", 20: "Not a directory", 21: "Is a directory", 22: "Invalid argument",
    25: "Inappropriate ioctl for device", 27: "File too large", 28: "No space left on device", 29: "Illegal seek",
    30: "Read-only file system", 32: "Broken pipe", 33: "Numerical argument out of domain",
    34: "Numerical result out of range", 36: "File name too long", 38: "Function not implemented", 39: "Directory not empty",
    40: "Too many levels of symbolic links",
    95: "Operation not supported", 98: "Address already in use", 104: "Connection reset by peer", 110: "Connection timed out",
    111: "Connection refused",
}


def register_at_fork(**callbacks):
    pass


def putenv(name, value, /):
    pass


def unsetenv(name, /):
    pass


def _exit(status):
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


def kill(pid, signal, /):
    raise OSError("signals cannot be sent here: there are no other processes")


def system(command):
    raise OSError("commands cannot be run here: there are no other processes")


def _new_fd(file):
    fd = 3
    while fd in _open:
        fd += 1
    _open[fd] = file
    return fd


def pipe():
    """Create a pipe. There is no other process: what is read is what this program wrote."""
    data = bytearray()
    return _new_fd(["/", data, 0, O_RDONLY]), _new_fd(["/", data, 0, O_WRONLY | O_APPEND])


def pipe2(flags, /):
    return pipe()


def dup(fd, /):
    """Return a duplicate of a file descriptor."""
    return _new_fd(_file(fd))


def _path_splitroot_ex(path, /):
    path = fspath(path)
    slash = b"/" if isinstance(path, bytes) else "/"
    empty = path[:0]
    if path[:1] != slash:
        return empty, empty, path
    if path[1:2] != slash or path[2:3] == slash:
        return empty, slash, path[1:]
    return empty, path[:2], path[2:]


def _path_normpath(path, /):
    path = fspath(path)
    slash, dot, two = (b"/", b".", b"..") if isinstance(path, bytes) else ("/", ".", "..")
    if not path:
        return dot
    _, root, rest = _path_splitroot_ex(path)
    parts = []
    for part in rest.split(slash):
        if not part or part == dot:
            continue
        if part != two or (not root and not parts) or (parts and parts[-1] == two):
            parts.append(part)
        elif parts:
            parts.pop()
    return root + slash.join(parts) or dot
`;
