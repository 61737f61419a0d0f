// The part of _io that reads and writes text over bytes, and open().
export const IO_TEXT_WRAPPER = String.raw`class TextIOWrapper(_Text):
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
