// The _csv module: rows of text to fields and back.   CPython: Modules/_csv.c
export const CSV_SOURCE = String.raw`"""CSV parsing and writing.
"""

__version__ = "1.0"

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)

_dialects = {}
_limit = 131072
_missing = object()


class Error(Exception):
    __module__ = "_csv"


def _character(name, value, default, can_be_none=True):
    if value is _missing:
        return default
    if value is None and can_be_none:
        return None
    if not isinstance(value, str):
        allowed = "a unicode character or None" if can_be_none else "a unicode character"
        raise TypeError(f'"{name}" must be {allowed}, not {type(value).__name__}')
    if len(value) != 1:
        allowed = "a unicode character or None" if can_be_none else "a unicode character"
        raise TypeError(f'"{name}" must be {allowed}, not a string of length {len(value)}')
    return value


def _whole(name, value, default):
    if value is _missing:
        return default
    if type(value) is not int:
        raise TypeError(f'"{name}" must be an integer, not {type(value).__name__}')
    return value


class Dialect:
    """CSV dialect

The Dialect type records CSV dialect options."""

    __slots__ = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting",
                 "skipinitialspace", "strict")

    def __new__(cls, dialect=None, delimiter=_missing, doublequote=_missing, escapechar=_missing,
                lineterminator=_missing, quotechar=_missing, quoting=_missing, skipinitialspace=_missing,
                strict=_missing):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        is_unquoted = quotechar is None and quoting is _missing
        given = [delimiter, doublequote, escapechar, lineterminator, quotechar, quoting, skipinitialspace, strict]
        if type(dialect) is Dialect and all([each is _missing for each in given]):
            return dialect
        if dialect is not None:
            for at, name in enumerate(Dialect.__slots__):
                if given[at] is _missing:
                    given[at] = getattr(dialect, name, _missing)
        delimiter, doublequote, escapechar, lineterminator, quotechar, quoting, skipinitialspace, strict = given
        self = object.__new__(cls)
        put = object.__setattr__
        put(self, "delimiter", _character("delimiter", delimiter, ",", False))
        put(self, "doublequote", True if doublequote is _missing else bool(doublequote))
        put(self, "escapechar", _character("escapechar", escapechar, None))
        if lineterminator is _missing:
            lineterminator = "\r\n"
        elif not isinstance(lineterminator, str):
            raise TypeError(f'"lineterminator" must be a string, not {type(lineterminator).__name__}')
        put(self, "lineterminator", lineterminator)
        put(self, "quotechar", _character("quotechar", quotechar, '"'))
        put(self, "quoting", _whole("quoting", quoting, QUOTE_MINIMAL))
        put(self, "skipinitialspace", False if skipinitialspace is _missing else bool(skipinitialspace))
        put(self, "strict", False if strict is _missing else bool(strict))
        if not 0 <= self.quoting <= 5:
            raise TypeError('bad "quoting" value')
        if is_unquoted:
            put(self, "quoting", QUOTE_NONE)
        if self.quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        space = self.skipinitialspace
        _checked("delimiter", self.delimiter, space, True)
        _checked("escapechar", self.escapechar, space, not space)
        _checked("quotechar", self.quotechar, space, not space)
        _different("delimiter", self.delimiter, "escapechar", self.escapechar)
        _different("delimiter", self.delimiter, "quotechar", self.quotechar)
        _different("escapechar", self.escapechar, "quotechar", self.quotechar)
        _outside("delimiter", self.delimiter, self.lineterminator)
        _outside("escapechar", self.escapechar, self.lineterminator)
        _outside("quotechar", self.quotechar, self.lineterminator)
        return self

    def __setattr__(self, name, value):
        if name in Dialect.__slots__:
            raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")
        object.__setattr__(self, name, value)

    __delattr__ = lambda self, name: self.__setattr__(name, None)

    def __reduce__(self):
        raise TypeError(f"cannot pickle '{type(self).__name__}' instances")

    __reduce_ex__ = lambda self, protocol: self.__reduce__()


Dialect.__module__ = "_csv"


def _checked(name, c, space, allows_space):
    if c is not None and (c in "\r\n" or (c == " " and not allows_space)):
        raise ValueError(f"bad {name} value")


def _different(name, a, other, b):
    if a is not None and a == b:
        raise ValueError(f"bad {name} or {other} value")


def _outside(name, c, terminator):
    if c is not None and c in terminator:
        raise ValueError(f"bad {name} or lineterminator value")


def register_dialect(name, /, dialect=None, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if _dialects.pop(name, None) is None:
        raise Error("unknown dialect")


def get_dialect(name):
    """Return the dialect instance associated with name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(new_limit=_missing):
    """Sets an upper limit on parsed fields."""
    global _limit
    old = _limit
    if new_limit is not _missing:
        if type(new_limit) is not int:
            raise TypeError("limit must be an integer")
        _limit = new_limit
    return old


(_START_RECORD, _START_FIELD, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPE_IN_QUOTED, _QUOTE_IN_QUOTED, _EAT_NEWLINE,
 _AFTER_ESCAPED_NEWLINE) = range(9)


class Reader:
    """CSV reader

Reader objects are responsible for reading and parsing tabular data
in CSV format."""

    __slots__ = ("_lines", "dialect", "line_num", "_fields", "_field", "_state", "_unquoted")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_csv.reader' instances")

    def __iter__(self):
        return self

    def __next__(self):
        self._fields = []
        self._field = []
        self._state = _START_RECORD
        self._unquoted = False
        feed = self._feed
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    return self._fields
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for c in line:
                feed(c)
            feed(None)
            if self._state == _START_RECORD:
                return self._fields

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._unquoted:
            self._unquoted = False
            quoting = self.dialect.quoting
            if quoting == QUOTE_NOTNULL:
                if not text:
                    self._fields.append(None)
                    return
            elif quoting == QUOTE_STRINGS:
                self._fields.append(float(text) if text else None)
                return
            elif quoting == QUOTE_NONNUMERIC and text:
                self._fields.append(float(text))
                return
        self._fields.append(text)

    def _add(self, c):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(c)

    def _feed(self, c):
        dialect = self.dialect
        state = self._state
        if state == _START_RECORD:
            if c is None:
                return
            if c in "\r\n":
                self._state = _EAT_NEWLINE
                return
            state = _START_FIELD
        if state == _START_FIELD:
            if c is None or c in "\r\n":
                self._unquoted = dialect.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS)
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NEWLINE
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _IN_QUOTED
            elif c == dialect.escapechar:
                self._state = _ESCAPED
            elif c == " " and dialect.skipinitialspace:
                self._state = _START_FIELD
            elif c == dialect.delimiter:
                self._unquoted = dialect.quoting in (QUOTE_NOTNULL, QUOTE_STRINGS)
                self._save()
                self._state = _START_FIELD
            else:
                if dialect.quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL):
                    self._unquoted = True
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if c is not None and c in "\r\n":
                self._add(c)
                self._state = _AFTER_ESCAPED_NEWLINE
                return
            if c is None:
                c = "\n"
            self._add(c)
            self._state = _IN_FIELD
        elif state == _IN_FIELD or (state == _AFTER_ESCAPED_NEWLINE and c is not None):
            if c is None or c in "\r\n":
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NEWLINE
            elif c == dialect.escapechar:
                self._state = _ESCAPED
            elif c == dialect.delimiter:
                self._save()
                self._state = _START_FIELD
            else:
                self._add(c)
                self._state = _IN_FIELD
        elif state == _IN_QUOTED:
            if c is None:
                pass
            elif c == dialect.escapechar:
                self._state = _ESCAPE_IN_QUOTED
            elif c == dialect.quotechar and dialect.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if dialect.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPE_IN_QUOTED:
            self._add("\n" if c is None else c)
            self._state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if dialect.quoting != QUOTE_NONE and c is not None and c == dialect.quotechar:
                self._add(c)
                self._state = _IN_QUOTED
            elif c is not None and c == dialect.delimiter:
                self._save()
                self._state = _START_FIELD
            elif c is None or c in "\r\n":
                self._save()
                self._state = _START_RECORD if c is None else _EAT_NEWLINE
            elif not dialect.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{dialect.delimiter}' expected after '{dialect.quotechar}'")
        elif state == _EAT_NEWLINE:
            if c is None:
                self._state = _START_RECORD
            elif c not in "\r\n":
                raise Error("new-line character seen in unquoted field - "
                            "do you need to open the file with newline=''?")


Reader.__name__ = Reader.__qualname__ = "reader"
Reader.__module__ = "_csv"


def reader(iterable, /, dialect="excel", **fmtparams):
    """Return a reader object that will process lines from the given iterable."""
    lines = iter(iterable)
    dialect = Dialect(dialect, **fmtparams)
    self = object.__new__(Reader)
    self._lines = lines
    self.dialect = dialect
    self.line_num = 0
    self._fields = []
    self._field = []
    self._state = _START_RECORD
    self._unquoted = False
    return self


class Writer:
    """CSV writer

Writer objects are responsible for generating tabular data
in CSV format from sequence input."""

    __slots__ = ("_write", "dialect")

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_csv.writer' instances")

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        dialect = self.dialect
        quoting = dialect.quoting
        fields = []
        last_is_null = False
        for field in row:
            if quoting == QUOTE_NONNUMERIC:
                quoted = not isinstance(field, (int, float, complex)) and not hasattr(field, "__float__") \
                    and not hasattr(field, "__index__")
            elif quoting == QUOTE_ALL:
                quoted = True
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(field, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = field is not None
            else:
                quoted = False
            last_is_null = field is None
            text = "" if field is None else field if type(field) is str else str(field)
            fields.append(self._field(text, quoted, field is None))
        if len(fields) == 1 and fields[0] == "":
            if quoting == QUOTE_NONE or (last_is_null and quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                raise Error("single empty field record must be quoted")
            fields[0] = dialect.quotechar * 2
        return self._write(dialect.delimiter.join(fields) + dialect.lineterminator)

    def _field(self, text, quoted, is_null):
        dialect = self.dialect
        delimiter, escapechar, quotechar = dialect.delimiter, dialect.escapechar, dialect.quotechar
        if not text and delimiter == " " and dialect.skipinitialspace:
            if dialect.quoting == QUOTE_NONE or (is_null and dialect.quoting in (QUOTE_STRINGS, QUOTE_NOTNULL)):
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        special = "\r\n" + dialect.lineterminator
        out = []
        for c in text:
            if c == delimiter or c == escapechar or c == quotechar or c in special:
                escaped = False
                if dialect.quoting == QUOTE_NONE:
                    escaped = True
                else:
                    if c == quotechar:
                        if dialect.doublequote:
                            out.append(c)
                        else:
                            escaped = True
                    elif c == escapechar:
                        escaped = True
                    if not escaped:
                        quoted = True
                if escaped:
                    if escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(escapechar)
            out.append(c)
        text = "".join(out)
        return quotechar + text + quotechar if quoted else text

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)


Writer.__name__ = Writer.__qualname__ = "writer"
Writer.__module__ = "_csv"


def writer(fileobj, /, dialect="excel", **fmtparams):
    """Return a writer object that will write user data on the given file object."""
    dialect = Dialect(dialect, **fmtparams)
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError("argument 1 must have a \"write\" method")
    self = object.__new__(Writer)
    self._write = write
    self.dialect = dialect
    return self
`;
