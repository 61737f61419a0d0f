// The io module: text and bytes in memory. There is no file system.   CPython: Lib/_pyio.py, Modules/_io/stringio.c
export const IO_SOURCE = String.raw`"""Core tools for working with streams, in memory."""

import abc
import sys

SEEK_SET = 0
SEEK_CUR = 1
SEEK_END = 2
DEFAULT_BUFFER_SIZE = 131072
BlockingIOError = BlockingIOError
open = open


class UnsupportedOperation(OSError, ValueError):
    pass


class IOBase(metaclass=abc.ABCMeta):
    """The abstract base class for all I/O classes."""

    _closed = False

    def _check(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def close(self):
        self._closed = True

    @property
    def closed(self):
        return self._closed

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1, /):
        lines = []
        total = 0
        for line in self:
            lines.append(line)
            total += len(line)
            if hint is not None and 0 < hint <= total:
                break
        return lines

    def writelines(self, lines, /):
        for line in lines:
            self.write(line)

    def flush(self):
        self._check()

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def fileno(self):
        raise UnsupportedOperation("fileno")


class RawIOBase(IOBase):
    """Base class for raw binary I/O."""


class BufferedIOBase(IOBase):
    """Base class for buffered IO objects."""


class TextIOBase(IOBase):
    """Base class for text I/O."""

    encoding = errors = newlines = None


class _Memory:
    """What StringIO and BytesIO share: a buffer and a position."""

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check()
        return self._value

    def read(self, size=-1, /):
        self._check()
        end = len(self._value) if size is None or size < 0 else self._at + size
        part = self._value[self._at:end]
        self._at += len(part)
        return part

    def readline(self, size=-1, /):
        self._check()
        end = self._value.find(self._newline, self._at)
        end = len(self._value) if end < 0 else end + 1
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = self._value[self._at:end]
        self._at += len(part)
        return part

    def write(self, part, /):
        self._check()
        self._require(part)
        value = self._value
        if self._at > len(value):
            value += self._padding * (self._at - len(value))
        self._value = value[:self._at] + part + value[self._at + len(part):]
        self._at += len(part)
        return len(part)

    def tell(self):
        self._check()
        return self._at

    def seek(self, offset, whence=0, /):
        self._check()
        if whence == 0 and offset < 0:
            raise ValueError(f"Negative seek position {offset}")
        self._at = max(0, offset + (self._at if whence == 1 else len(self._value) if whence == 2 else 0))
        return self._at

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else size
        self._value = self._value[:size]
        return size


class StringIO(_Memory, TextIOBase):
    """Text I/O implementation using an in-memory buffer."""

    _newline = "\n"
    _padding = "\0"

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        self._value = initial_value or ""
        self._at = 0

    def _require(self, part):
        if not isinstance(part, str):
            raise TypeError(f"string argument expected, got {type(part).__name__!r}")


class BytesIO(_Memory, BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    _newline = b"\n"
    _padding = b"\0"

    def __init__(self, initial_bytes=b""):
        self._value = bytes(initial_bytes)
        self._at = 0

    def _require(self, part):
        if not isinstance(part, (bytes, bytearray, memoryview)):
            raise TypeError(f"a bytes-like object is required, not {type(part).__name__!r}")

    def write(self, part, /):
        self._require(part)
        return _Memory.write(self, bytes(part))

    def getbuffer(self):
        return memoryview(bytearray(self._value))


TextIOWrapper = type(sys.stdout)
TextIOBase.register(TextIOWrapper)
for _class in (UnsupportedOperation, IOBase, RawIOBase, BufferedIOBase, TextIOBase):
    _class.__module__ = "io"
for _class in (StringIO, BytesIO, TextIOWrapper):
    try:
        _class.__module__ = "_io"
    except TypeError:
        pass
del _class
`;
