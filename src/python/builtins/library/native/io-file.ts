// The part of _io about files of the file system in memory, and the buffers before them.
export const IO_FILE = String.raw`class FileIO(_RawIOBase):
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


`;
