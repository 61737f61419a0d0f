// The _thread module with its one thread.   CPython: Modules/_threadmodule.c
export const THREAD_SOURCE = String.raw`"""The primitives of threads, where there is one thread."""

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_MAIN = 140737352939648
_no_threads = "threads cannot be had here: a program runs in one thread, in a browser or on the command line"


class lock:
    """A lock object is a synchronization primitive."""

    __slots__ = ("_held", "__weakref__")
    __module__ = "_thread"

    def __new__(cls):
        self = object.__new__(cls)
        self._held = False
        return self

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._held:
            if blocking and timeout == -1:
                raise OSError("deadlock: the lock is held, and there is no other thread to release it")
            return False
        self._held = True
        return True

    acquire_lock = acquire

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    release_lock = release

    def locked(self):
        return self._held

    locked_lock = locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()

    def _at_fork_reinit(self):
        self._held = False

    def __repr__(self):
        state = "locked" if self._held else "unlocked"
        return f"<{state} {type(self).__module__}.{type(self).__qualname__} object at {id(self):#x}>"


LockType = lock


class RLock:
    """A reentrant lock."""

    __slots__ = ("_count", "__weakref__")
    __module__ = "_thread"

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._count = 0
        return self

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def locked(self):
        return self._count > 0

    def __enter__(self):
        self._count += 1
        return True

    def __exit__(self, *args):
        self.release()

    def _is_owned(self):
        return self._count > 0

    def _recursion_count(self):
        return self._count

    def _release_save(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        count, self._count = self._count, 0
        return count, _MAIN

    def _acquire_restore(self, state):
        self._count = state[0]

    def _at_fork_reinit(self):
        self._count = 0

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = _MAIN if self._count else 0
        return (f"<{state} {type(self).__module__}.{type(self).__qualname__} object owner={owner} "
                f"count={self._count} at {id(self):#x}>")


def allocate_lock():
    """Create a new lock object."""
    return lock()


allocate = allocate_lock


def get_ident():
    """Return a non-zero integer that uniquely identifies the current thread."""
    return _MAIN


def get_native_id():
    return 1


def _get_main_thread_ident():
    return _MAIN


def _is_main_interpreter():
    return True


def daemon_threads_allowed():
    return True


def start_new_thread(function, args, kwargs=None, /):
    raise OSError(_no_threads)


start_new = start_new_thread


def start_joinable_thread(function, handle=None, daemon=True):
    raise OSError(_no_threads)


def _count():
    return 0


def _shutdown():
    pass


def set_name(name):
    pass


def stack_size(size=0, /):
    return 0


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    raise KeyboardInterrupt


class _ThreadHandle:
    def __init__(self):
        self.ident = None
        self._done = False

    def is_done(self):
        return self._done

    def _set_done(self):
        self._done = True

    def join(self, timeout=None, /):
        pass


def _make_thread_handle(ident, /):
    handle = _ThreadHandle()
    handle.ident = ident
    return handle


class _local:
    """Thread-local data"""

    def __new__(cls, /, *args, **kw):
        if (args or kw) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        return object.__new__(cls)


class _ExceptHookArgs(tuple):
    __slots__ = ()
    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def _excepthook(args, /):
    import sys
    sys.excepthook(*args[:3])
`;
