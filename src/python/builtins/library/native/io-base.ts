// The part of _io about what all streams have, and about streams of bytes and of text in memory.
export const IO_BASE = String.raw`"""The C part of the io module: streams."""

from sys import getrefcount as _getrefcount

DEFAULT_BUFFER_SIZE = 131072
BlockingIOError = BlockingIOError


class UnsupportedOperation(OSError, ValueError):
    __module__ = "io"


def text_encoding(encoding, stacklevel=2, /):
    return "locale" if encoding is None else encoding


class _IOBase:
    """The abstract base class for all I/O classes."""

    _closed = False

    def _checkClosed(self, msg=None):
        if self.closed:
            raise ValueError("I/O operation on closed file." if msg is None else msg)

    def _unsupported(self, name):
        raise UnsupportedOperation(name)

    def seek(self, pos, whence=0, /):
        self._unsupported("seek")

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, pos=None, /):
        self._unsupported("truncate")

    def flush(self):
        self._checkClosed()

    def close(self):
        if not self._closed:
            try:
                self.flush()
            finally:
                self._closed = True

    @property
    def closed(self):
        return self._closed

    def __del__(self):
        try:
            if not self.closed:
                self.close()
        except Exception:
            pass

    def seekable(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def _checkReadable(self, msg=None):
        if not self.readable():
            raise UnsupportedOperation("File or stream is not readable." if msg is None else msg)

    def _checkWritable(self, msg=None):
        if not self.writable():
            raise UnsupportedOperation("File or stream is not writable." if msg is None else msg)

    def _checkSeekable(self, msg=None):
        if not self.seekable():
            raise UnsupportedOperation("File or stream is not seekable." if msg is None else msg)

    def fileno(self):
        self._unsupported("fileno")

    def isatty(self):
        self._checkClosed()
        return False

    def __enter__(self):
        self._checkClosed("I/O operation on closed file.")
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._checkClosed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readline(self, size=-1, /):
        size = -1 if size is None else size.__index__()
        result = bytearray()
        while size < 0 or len(result) < size:
            part = self.read(1)
            if not part:
                break
            result += part
            if part == b"\n":
                break
        return bytes(result)

    def readlines(self, hint=None, /):
        if hint is None or hint <= 0:
            return list(self)
        total = 0
        lines = []
        for line in self:
            lines.append(line)
            total += len(line)
            if total >= hint:
                break
        return lines

    def writelines(self, lines, /):
        self._checkClosed()
        for line in lines:
            self.write(line)


class _RawIOBase(_IOBase):
    """Base class for raw binary I/O."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        if count is None:
            return None
        del buffer[count:]
        return bytes(buffer)

    def readall(self):
        result = bytearray()
        while data := self.read(DEFAULT_BUFFER_SIZE):
            result += data
        return bytes(result)

    def readinto(self, buffer, /):
        self._unsupported("readinto")

    def write(self, data, /):
        self._unsupported("write")


class _BufferedIOBase(_IOBase):
    """Base class for buffered IO objects."""

    def read(self, size=-1, /):
        self._unsupported("read")

    def read1(self, size=-1, /):
        self._unsupported("read1")

    def write(self, data, /):
        self._unsupported("write")

    def detach(self):
        self._unsupported("detach")

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def readinto1(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read1(len(view))
        view[:len(data)] = data
        return len(data)


class _TextIOBase(_IOBase):
    """Base class for text I/O."""

    encoding = errors = newlines = None

    def read(self, size=-1, /):
        self._unsupported("read")

    def write(self, s, /):
        self._unsupported("write")

    def readline(self, size=-1, /):
        self._unsupported("readline")

    def detach(self):
        self._unsupported("detach")


def _refuse_text():
    raise TypeError("a bytes-like object is required, not 'str'")


class BytesIO(_BufferedIOBase):
    """Buffered I/O implementation using an in-memory bytes buffer."""

    _buffer = None

    # What the bytes object takes that CPython has for a buffer: the room in it, and the value last given away or taken,
    # with which it is shared until one of the two is written.
    _room = 0
    _value = None

    def __sizeof__(self):
        if self._is_shared():
            return object.__sizeof__(self)
        return object.__sizeof__(self) + 33 + self._room

    def _is_shared(self):
        # Beside the attribute and the argument somebody else has it.
        return self._room == 0 or self._value is not None and _getrefcount(self._value) > 2

    def _resize(self, size):
        if size < self._room // 2:
            self._room = size + 1
        elif size < self._room:
            return
        elif size <= self._room * 1.125:
            self._room = size + (size >> 3) + (3 if size < 9 else 6)
        else:
            self._room = size + 1
        self._value = None

    def __init__(self, initial_bytes=b""):
        buffer = bytearray()
        if type(initial_bytes) is bytes:
            self._value = initial_bytes
            self._room = len(initial_bytes)
        if initial_bytes is not None:
            buffer += memoryview(initial_bytes).tobytes() if not isinstance(initial_bytes, str) else _refuse_text()
        self._buffer = buffer
        self._pos = 0
        if self._value is None:
            self._resize(len(buffer))

    def __getstate__(self):
        self._checkClosed()
        return bytes(self._buffer), self._pos, self.__dict__ and None

    def getvalue(self):
        self._checkClosed("I/O operation on closed file.")
        value = self._value
        if value is None or len(value) != len(self._buffer):
            value = self._value = bytes(self._buffer)
            self._room = len(value)
        return value

    def getbuffer(self):
        self._checkClosed("I/O operation on closed file.")
        if self._is_shared():
            self._room = len(self._buffer)
            self._value = None
        return memoryview(self._buffer)

    def close(self):
        if self._buffer is not None:
            self._buffer = bytearray()
        self._room = 0
        self._value = None
        self._closed = True

    def read(self, size=-1, /):
        self._checkClosed("I/O operation on closed file.")
        size = -1 if size is None else size.__index__()
        end = len(self._buffer) if size < 0 else self._pos + size
        part = bytes(self._buffer[self._pos:end])
        self._pos += len(part)
        return part

    read1 = read

    def readline(self, size=-1, /):
        self._checkClosed("I/O operation on closed file.")
        end = self._buffer.find(b"\n", self._pos) + 1
        if not end:
            end = len(self._buffer)
        if size is not None and size >= 0:
            end = min(end, self._pos + size)
        part = bytes(self._buffer[self._pos:end])
        self._pos += len(part)
        return part

    def write(self, data, /):
        self._checkClosed("I/O operation on closed file.")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        with memoryview(data) as view:
            count = view.nbytes
        if count == 0:
            return 0
        pos = self._pos
        if pos > len(self._buffer):
            self._buffer += bytes(pos - len(self._buffer))
        if pos + count > self._room:
            self._resize(pos + count)
        elif self._is_shared():
            self._room = max(pos + count, len(self._buffer))
        self._value = None
        self._buffer[pos:pos + count] = bytes(data)
        self._pos += count
        return count

    def seek(self, pos, whence=0, /):
        self._checkClosed("I/O operation on closed file.")
        pos = pos.__index__()
        if whence == 0:
            if pos < 0:
                raise ValueError(f"negative seek value {pos}")
            self._pos = pos
        elif whence == 1:
            self._pos = max(0, self._pos + pos)
        elif whence == 2:
            self._pos = max(0, len(self._buffer) + pos)
        else:
            raise ValueError(f"invalid whence ({whence}, should be 0, 1 or 2)")
        return self._pos

    def tell(self):
        self._checkClosed("I/O operation on closed file.")
        return self._pos

    def truncate(self, pos=None, /):
        self._checkClosed("I/O operation on closed file.")
        pos = self._pos if pos is None else pos.__index__()
        if pos < 0:
            raise ValueError(f"negative size value {pos}")
        if pos < len(self._buffer):
            del self._buffer[pos:]
            self._resize(pos)
        return pos

    def flush(self):
        pass

    def readable(self):
        self._checkClosed("I/O operation on closed file.")
        return True

    writable = seekable = readable


class IncrementalNewlineDecoder:
    """Translates the ends of lines."""

    def __init__(self, decoder, translate, errors="strict"):
        self.decoder = decoder
        self.translate = translate
        self.errors = errors
        self.newlines = None
        self._pending = False

    def decode(self, input, final=False):
        output = input if self.decoder is None else self.decoder.decode(input, final=final)
        if self._pending and (output or final):
            output = "\r" + output
            self._pending = False
        if output.endswith("\r") and not final:
            output = output[:-1]
            self._pending = True
        if self.translate:
            output = output.replace("\r\n", "\n").replace("\r", "\n")
        return output

    def getstate(self):
        return b"", int(self._pending)

    def setstate(self, state):
        self._pending = bool(state[1])

    def reset(self):
        self._pending = False


class _Text(_TextIOBase):
    """Text that is all in memory: a list of written pieces, joined when something else than writing at the end is asked."""

    _text = ""
    _at = 0

    def _start(self, text, newline):
        self._text = text
        self._pieces = []
        self._at = 0
        self._newline = newline

    def _joined(self):
        if self._pieces:
            self._text += "".join(self._pieces)
            self._pieces.clear()
            self._at = len(self._text)
        return self._text

    def _put(self, text):
        if self._pieces or self._at == len(self._text):
            self._pieces.append(text)
            return
        old = self._text
        if self._at > len(old):
            old += "\0" * (self._at - len(old))
        self._text = old[:self._at] + text + old[self._at + len(text):]
        self._at += len(text)

    def _get(self, size):
        text = self._joined()
        end = len(text) if size is None or size < 0 else self._at + size
        part = text[self._at:end]
        self._at += len(part)
        return part

    def _line(self, size):
        text = self._joined()
        newline = self._newline
        if newline == "":
            places = [i + 1 for i in (text.find("\n", self._at), text.find("\r", self._at)) if i >= 0]
            end = min(places, default=len(text))
            if text[end - 1:end + 1] == "\r\n":
                end += 1
        else:
            mark = newline or "\n"
            end = text.find(mark, self._at)
            end = len(text) if end < 0 else end + len(mark)
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        part = text[self._at:end]
        self._at += len(part)
        return part


class StringIO(_Text):
    """Text I/O implementation using an in-memory buffer."""

    def __init__(self, initial_value="", newline="\n"):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError(f"initial_value must be str or None, not {type(initial_value).__name__}")
        if newline is not None and not isinstance(newline, str):
            raise TypeError(f"newline must be str or None, not {type(newline).__name__}")
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._start("", newline)
        if initial_value:
            self._put(self._translated(initial_value))
            self._joined()
            self._at = 0

    def _translated(self, text):
        if self._newline is None:
            return text.replace("\r\n", "\n").replace("\r", "\n")
        if self._newline not in ("", "\n"):
            return text.replace("\n", self._newline)
        return text

    def _open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def getvalue(self):
        self._open()
        at = self._at
        pending = bool(self._pieces)
        text = self._joined()
        if not pending:
            self._at = at
        return text

    def read(self, size=-1, /):
        self._open()
        return self._get(size)

    def readline(self, size=-1, /):
        self._open()
        return self._line(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got {type(s).__name__!r}")
        self._open()
        if s:
            self._put(self._translated(s))
        return len(s)

    def tell(self):
        self._open()
        self._joined()
        return self._at

    def seek(self, pos, whence=0, /):
        self._open()
        text = self._joined()
        if whence not in (0, 1, 2):
            raise ValueError(f"Invalid whence ({whence}, should be 0, 1 or 2)")
        if whence == 0 and pos < 0:
            raise ValueError(f"Negative seek position {pos}")
        if whence != 0 and pos != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = pos if whence == 0 else self._at if whence == 1 else len(text)
        return self._at

    def truncate(self, pos=None, /):
        self._open()
        text = self._joined()
        pos = self._at if pos is None else pos
        if pos < 0:
            raise ValueError(f"Negative size value {pos}")
        self._text = text[:pos]
        return pos

    def flush(self):
        self._open()

    def close(self):
        self._closed = True
        self._pieces = []

    def readable(self):
        self._open()
        return True

    writable = seekable = readable

    @property
    def line_buffering(self):
        self._open()
        return False

    @property
    def newlines(self):
        return None


`;
