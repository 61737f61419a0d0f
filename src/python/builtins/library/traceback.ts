// The traceback module: the interpreter's own texts of exceptions, for programs.   CPython: Lib/traceback.py
export const TRACEBACK_SOURCE = String.raw`"""Extract, format and print information about Python stack traces."""

import _memory
import sys

__all__ = ["extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack",
           "format_tb", "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames",
           "FrameSummary", "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list"]

_missing = object()


def _value_of(exc, value):
    return exc if value is _missing or isinstance(exc, BaseException) else value


class _Alone:
    """Hides an exception's cause, context or traceback while its text is made."""

    def __init__(self, exc, keeps_traceback):
        self.exc = exc
        self.keeps_traceback = keeps_traceback

    def __enter__(self):
        exc = self.exc
        self.saved = exc.__cause__, exc.__context__, exc.__suppress_context__, exc.__traceback__
        exc.__cause__ = exc.__context__ = None
        if not self.keeps_traceback:
            exc.__traceback__ = None

    def __exit__(self, *details):
        exc = self.exc
        exc.__cause__, exc.__context__, exc.__suppress_context__, exc.__traceback__ = self.saved


def _lines(text):
    """As the traceback module gives them: a frame with its source is one string."""
    result = []
    for line in text.splitlines(True):
        if result and line.startswith("    ") and result[-1].startswith("  File "):
            result[-1] += line
        else:
            result.append(line)
    return result


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True, **kwargs):
    """Format a stack trace and the exception information."""
    exc = _value_of(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    if chain:
        return _lines(_memory.exception_text(exc))
    with _Alone(exc, True):
        return _lines(_memory.exception_text(exc))


def format_exception_only(exc, /, value=_missing, *, show_group=False, **kwargs):
    """Format the exception part of a traceback."""
    exc = _value_of(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    with _Alone(exc, False):
        return _lines(_memory.exception_text(exc))


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True, **kwargs):
    """Print exception up to 'limit' stack trace entries from 'tb' to 'file'."""
    print("".join(format_exception(exc, value, tb, limit, chain)), file=file or sys.stderr, end="")


def format_exc(limit=None, chain=True):
    """Like print_exc() but return a string."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Shorthand for 'print_exception(sys.exception(), limit=limit, file=file, chain=chain)'."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


class FrameSummary:
    """Information about a single frame from a traceback."""

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None, **kwargs):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.locals = locals
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line

    @property
    def line(self):
        if self._line is None and self.lineno is not None:
            self._line = (_memory.source_line(self.filename, self.lineno) or "").strip()
        return self._line

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return tuple(self) == tuple(other)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    __hash__ = None

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """A list of FrameSummary objects, representing a stack of frames."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        result = klass()
        for frame, lineno in frame_gen:
            code = frame.f_code
            names = {k: repr(v) for k, v in frame.f_locals.items()} if capture_locals else None
            result.append(FrameSummary(code.co_filename, lineno, code.co_name, locals=names))
        if limit is not None:
            result[:] = result[:limit] if limit >= 0 else result[limit:]
        return result

    def format(self, **kwargs):
        return format_list(self)


def walk_tb(tb):
    """Walk a traceback yielding the frame and line number for each frame."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    """Walk a stack yielding the frame and line number for each frame."""
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """Return a StackSummary object representing a list of pre-processed entries from traceback."""
    return StackSummary.extract(walk_tb(tb), limit=limit)


def extract_stack(f=None, limit=None):
    """Extract the raw traceback from the current stack frame."""
    frames = list(walk_stack(f or sys._getframe(1)))
    frames.reverse()
    return StackSummary.extract(frames, limit=None if limit is None else -limit)


def format_list(extracted_list):
    """Format a list of tuples or FrameSummary objects for printing."""
    result = []
    for frame in extracted_list:
        filename, lineno, name, line = frame
        text = f'  File "{filename}", line {lineno}, in {name}\n'
        if line:
            text += f"    {line.strip()}\n"
        result.append(text)
    return result


def format_tb(tb, limit=None):
    """A shorthand for 'format_list(extract_tb(tb, limit))'."""
    if tb is None:
        return []
    # With the marks that the interpreter's own text has.
    text = _memory.exception_text(Exception().with_traceback(tb))
    return _lines(text)[1:-1]


def format_stack(f=None, limit=None):
    """Shorthand for 'format_list(extract_stack(f, limit))'."""
    return format_list(extract_stack(f or sys._getframe(1), limit))


def print_list(extracted_list, file=None):
    print("".join(format_list(extracted_list)), file=file or sys.stderr, end="")


def print_tb(tb, limit=None, file=None):
    """Print up to 'limit' stack trace entries from the traceback 'tb'."""
    print("".join(format_tb(tb, limit)), file=file or sys.stderr, end="")


def print_stack(f=None, limit=None, file=None):
    """Print a stack trace from its invocation point."""
    print("".join(format_stack(f or sys._getframe(1), limit)), file=file or sys.stderr, end="")


def clear_frames(tb):
    "Clear all references to local variables in the frames of a traceback."
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


class TracebackException:
    """An exception ready for rendering."""

    def __init__(self, exc_type, exc_value, exc_traceback, **kwargs):
        self._lines = format_exception(exc_value)
        self._only = format_exception_only(exc_value)
        self._str = str(exc_value)
        self.stack = extract_tb(exc_traceback)
        self.exc_type_str = exc_type.__qualname__

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__)

    def format(self, *, chain=True, **kwargs):
        yield from self._lines

    def format_exception_only(self, **kwargs):
        yield from self._only

    def print(self, *, file=None, chain=True, **kwargs):
        print("".join(self._lines), file=file or sys.stderr, end="")

    def __str__(self):
        return self._str
`;
