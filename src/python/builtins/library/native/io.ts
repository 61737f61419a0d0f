// The _io module: streams of text and bytes, in memory and over the file system in memory.
// CPython: Modules/_io/, Lib/_pyio.py
export const IO_SOURCE = String.raw`"""The C part of the io module: streams."""

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

    def __init__(self, initial_bytes=b""):
        buffer = bytearray()
        if initial_bytes is not None:
            buffer += memoryview(initial_bytes).tobytes() if not isinstance(initial_bytes, str) else _refuse_text()
        self._buffer = buffer
        self._pos = 0

    def __getstate__(self):
        self._checkClosed()
        return bytes(self._buffer), self._pos, self.__dict__ and None

    def getvalue(self):
        self._checkClosed("I/O operation on closed file.")
        return bytes(self._buffer)

    def getbuffer(self):
        self._checkClosed("I/O operation on closed file.")
        return memoryview(self._buffer)

    def close(self):
        if self._buffer is not None:
            self._buffer = bytearray()
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
        del self._buffer[pos:]
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


class FileIO(_RawIOBase):
    """Open a file."""

    _fd = -1

    def __init__(self, file, mode="r", closefd=True, opener=None):
        import posix
        self._posix = posix
        kinds = {"r": posix.O_RDONLY, "w": posix.O_WRONLY | posix.O_CREAT | posix.O_TRUNC,
                 "x": posix.O_WRONLY | posix.O_CREAT | posix.O_EXCL, "a": posix.O_WRONLY | posix.O_CREAT | posix.O_APPEND}
        kind = mode.replace("b", "").replace("+", "")
        flags = kinds[kind]
        if "+" in mode:
            flags = flags & ~posix.O_WRONLY | posix.O_RDWR
        self.name = file
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._kind = kind
        self.closefd = closefd
        if isinstance(file, int):
            self._fd = file
        elif opener is not None:
            self._fd = opener(file, flags)
        else:
            self._fd = posix.open(file, flags, 0o666)
            if posix._is_folder(posix._real(file)) and posix._content(file) is None:
                posix.close(self._fd)
                self._closed = True
                posix._fail(21, file)

    @property
    def mode(self):
        plus = "+" if self._readable and self._writable else ""
        return ("rb" if plus and self._kind == "w" else self._kind + "b") + plus

    def __repr__(self):
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"

    def readable(self):
        self._checkClosed("I/O operation on closed file")
        return self._readable

    def writable(self):
        self._checkClosed("I/O operation on closed file")
        return self._writable

    def seekable(self):
        self._checkClosed("I/O operation on closed file")
        return self._fd > 2

    def fileno(self):
        self._checkClosed("I/O operation on closed file")
        return self._fd

    def read(self, size=-1, /):
        self._checkReadable("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        return self._posix.read(self._fd, size)

    def readall(self):
        self._checkReadable("File not open for reading")
        return self._posix.read(self._fd, 1 << 40)

    def readinto(self, buffer, /):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[:len(data)] = data
        return len(data)

    def write(self, data, /):
        self._checkWritable("File not open for writing")
        return self._posix.write(self._fd, bytes(data))

    def seek(self, pos, whence=0, /):
        self._checkClosed("I/O operation on closed file")
        return self._posix.lseek(self._fd, pos, whence)

    def truncate(self, size=None, /):
        self._checkWritable("File not open for writing")
        size = self.tell() if size is None else size
        self._posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if not self._closed:
            self._closed = True
            if self.closefd and self._fd > 2:
                self._posix.close(self._fd)


class _Buffered(_BufferedIOBase):
    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        return self.raw.mode

    @property
    def closed(self):
        return self.raw.closed

    def __repr__(self):
        try:
            return f"<_io.{type(self).__name__} name={self.name!r}>"
        except AttributeError:
            return f"<_io.{type(self).__name__}>"

    def _here(self):
        if self.raw.closed:
            raise ValueError(f"{'read of' if self.readable_kind else 'write to'} closed file")

    readable_kind = True

    def close(self):
        self.raw.close()

    def detach(self):
        raw, self.raw = self.raw, None
        return raw

    def flush(self):
        if self.raw.closed:
            raise ValueError("flush of closed file")
        self.raw.flush()

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def seek(self, pos, whence=0, /):
        return self.raw.seek(pos, whence)

    def tell(self):
        return self.raw.tell()

    def truncate(self, pos=None, /):
        return self.raw.truncate(pos)

    def read(self, size=-1, /):
        self._here()
        if size is not None and size < -1:
            raise ValueError("read length must be non-negative or -1")
        if not self.raw.readable():
            raise UnsupportedOperation("read")
        result = bytearray()
        while size is None or size < 0 or len(result) < size:
            data = self.raw.read(DEFAULT_BUFFER_SIZE if size is None or size < 0 else size - len(result))
            if not data:
                break
            result += data
        return bytes(result)

    def read1(self, size=-1, /):
        self._here()
        return self.raw.read(DEFAULT_BUFFER_SIZE if size < 0 else size)

    def peek(self, size=0, /):
        at = self.raw.tell()
        data = self.raw.read(DEFAULT_BUFFER_SIZE)
        self.raw.seek(at)
        return data

    def readline(self, size=-1, /):
        self._here()
        if not self.raw.seekable():
            return _IOBase.readline(self, size)
        at = self.raw.tell()
        result = b""
        while True:
            data = self.raw.read(8192)
            result += data
            if not data or b"\n" in data:
                break
        end = result.find(b"\n") + 1 or len(result)
        if size is not None and size >= 0:
            end = min(end, size)
        self.raw.seek(at + end)
        return result[:end]

    def write(self, data, /):
        self._here()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        if not self.raw.writable():
            raise UnsupportedOperation("write")
        return self.raw.write(bytes(data))


class BufferedReader(_Buffered):
    """Create a new buffered reader using the given readable raw IO object."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.readable():
            raise OSError('"raw" argument must be readable.')
        super().__init__(raw)


class BufferedWriter(_Buffered):
    """A buffer for a writeable sequential RawIO object."""

    readable_kind = False

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if not raw.writable():
            raise OSError('"raw" argument must be writable.')
        if buffer_size <= 0:
            raise ValueError("invalid buffer size")
        super().__init__(raw)
        self._room = buffer_size
        self._pending = bytearray()

    def write(self, data, /):
        self._here()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if len(self._pending) + len(data) > self._room:
            self._send()
        if len(data) > self._room:
            self.raw.write(data)
        else:
            self._pending += data
        return len(data)

    def _send(self):
        while self._pending:
            count = self.raw.write(bytes(self._pending))
            if count is None:
                raise BlockingIOError(11, "write could not complete without blocking", 0)
            del self._pending[:count]

    def flush(self):
        if self.raw.closed:
            raise ValueError("flush of closed file")
        self._send()
        self.raw.flush()

    def close(self):
        if self.raw is not None and not self.raw.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def detach(self):
        self.flush()
        return super().detach()

    def seek(self, pos, whence=0, /):
        self._send()
        return self.raw.seek(pos, whence)

    def tell(self):
        return self.raw.tell() + len(self._pending)

    def truncate(self, pos=None, /):
        self._send()
        return self.raw.truncate(pos)


class BufferedRandom(_Buffered):
    """A buffered interface to random access streams."""


class BufferedRWPair(_BufferedIOBase):
    """A buffered reader and writer object together."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader = BufferedReader(reader)
        self.writer = BufferedWriter(writer)

    def read(self, size=-1, /):
        return self.reader.read(size)

    def write(self, data, /):
        return self.writer.write(data)

    def readable(self):
        return True

    def writable(self):
        return True

    def close(self):
        self.writer.close()
        self.reader.close()


class TextIOWrapper(_Text):
    """Character and line based layer over a BufferedIOBase object."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, "", "\n", "\r", "\r\n"):
            raise ValueError(f"illegal newline value: {newline!r}")
        self._start("", newline)
        self.buffer = buffer
        self.encoding = "UTF-8" if encoding in (None, "locale") else encoding
        self.errors = "strict" if errors is None else errors
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._loaded = False
        "".encode(self.encoding)

    def __repr__(self):
        parts = ["<_io.TextIOWrapper"]
        for each in ("name", "mode"):
            try:
                parts.append(f"{each}={getattr(self, each)!r}")
            except AttributeError:
                pass
        return " ".join(parts) + f" encoding={self.encoding!r}>"

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    @property
    def newlines(self):
        return None

    def _load(self):
        self._checkClosed("I/O operation on closed file.")
        if not self.buffer.readable():
            raise UnsupportedOperation("not readable")
        if self._loaded and self._at < len(self._text):
            return
        data = self.buffer.read()
        if not data:
            self._loaded = True
            return
        text = data.decode(self.encoding, self.errors)
        if self._newline is None:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._text = text
        self._at = 0
        self._loaded = True

    def read(self, size=-1, /):
        self._load()
        return self._get(size)

    def readline(self, size=-1, /):
        self._load()
        return self._line(size)

    def write(self, s, /):
        self._checkClosed("I/O operation on closed file.")
        if not isinstance(s, str):
            raise TypeError(f"write() argument must be str, not {type(s).__name__}")
        if not self.buffer.writable():
            raise UnsupportedOperation("not writable")
        text = s
        if self._newline in ("\r", "\r\n"):
            text = text.replace("\n", self._newline)
        if self._loaded and self._at < len(self._text):
            self.buffer.seek(self.tell())
        self._loaded = False
        self._text = ""
        self._at = 0
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(s)

    def tell(self):
        self._checkClosed("I/O operation on closed file.")
        return self.buffer.tell() - len(self._text[self._at:].encode(self.encoding, self.errors))

    def seek(self, pos, whence=0, /):
        self._checkClosed("I/O operation on closed file.")
        if whence == 1 and pos == 0:
            pos, whence = self.tell(), 0
        elif whence != 0 and pos != 0:
            raise UnsupportedOperation("can't do nonzero cur-relative seeks" if whence == 1 else
                                       "can't do nonzero end-relative seeks")
        if whence == 0 and pos < 0:
            raise ValueError(f"negative seek position {pos}")
        self._text = ""
        self._at = 0
        self._loaded = False
        return self.buffer.seek(pos, whence)

    def truncate(self, pos=None, /):
        return self.buffer.truncate(self.tell() if pos is None else pos)

    def flush(self):
        self._checkClosed("I/O operation on closed file.")
        self.buffer.flush()

    def close(self):
        if self.buffer is not None and not self.closed:
            self.buffer.close()

    def detach(self):
        buffer, self.buffer = self.buffer, None
        return buffer

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if encoding is not None:
            self.encoding = encoding
        if errors is not None:
            self.errors = errors


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open file and return a stream.  Raise OSError upon failure."""
    if not isinstance(file, int):
        from posix import fspath
        file = fspath(file)
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    kinds = set(mode)
    if kinds - set("axrwb+t") or len(mode) > len(kinds):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in kinds
    if "t" in kinds and binary:
        raise ValueError("can't have text and binary mode at once")
    if len(kinds & set("axrw")) != 1:
        if not kinds:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and errors is not None:
        raise ValueError("binary mode doesn't take an errors argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw = FileIO(file, mode.replace("t", ""), closefd, opener)
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    kind = BufferedRandom if "+" in kinds else BufferedReader if "r" in kinds else BufferedWriter
    buffer = kind(raw)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
    text.mode = mode
    return text


def open_code(path):
    return open(path, "rb")
`;
