// The _sre module: patterns and matches around the engine.   CPython: Modules/_sre/sre.c
export const SRE_SOURCE = String.raw`"""Support for regular expressions."""

from _sre_engine import create as _create, run as _run
from _sre_engine import ascii_iscased, ascii_tolower, unicode_iscased, unicode_tolower
from _native_types import finish as _finish
from _operators import index as _index
from _types import GenericAlias as _GenericAlias

MAGIC = 20230612
CODESIZE = 4
MAXREPEAT = 4294967295
MAXGROUPS = 1073741823
copyright = " SRE 2.2.2 Copyright (c) 1997-2002 by Secret Labs AB "
_MATCH, _SEARCH, _FULLMATCH = 0, 1, 2
_flag_names = ((2, "re.IGNORECASE"), (4, "re.LOCALE"), (8, "re.MULTILINE"), (16, "re.DOTALL"), (64, "re.VERBOSE"),
               (128, "re.DEBUG"), (256, "re.ASCII"))


_exact = (str, bytes)


def _plain(string):
    """What parts are cut from: a str or bytes of just that type, so that they are of it too."""
    if type(string) in _exact:
        return string
    return str.__getitem__(string, slice(None)) if isinstance(string, str) else bytes(string)


def _size(number):
    number = _index(number)
    return max(-1 << 63, min(number, (1 << 63) - 1))


def getcodesize():
    return CODESIZE


class Pattern:
    """Compiled regular expression object."""

    __slots__ = ("pattern", "flags", "groups", "groupindex", "_handle", "_names", "_bytes", "_code", "__weakref__")
    __module__ = "re"
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls):
        raise TypeError("cannot create 're.Pattern' instances")

    def __sizeof__(self):
        return object.__sizeof__(self) + 4 * len(self._code)

    def _subject(self, string):
        if isinstance(string, str):
            if self._bytes is True:
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return len(string)
        try:
            length = memoryview(string).nbytes
        except TypeError:
            raise TypeError(f"expected string or bytes-like object, got {type(string).__name__!r}") from None
        if self._bytes is False:
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return length

    def _matched(self, string, pos, endpos, mode):
        length = self._subject(string)
        if type(pos) is not int or type(endpos) is not int:
            pos = _size(pos)
            endpos = _size(endpos)
        endpos = length if endpos > length else 0 if endpos < 0 else endpos
        pos = 0 if pos < 0 else pos if pos < endpos else endpos
        places = _run(self._handle, string, pos, endpos, mode, False)
        return places if places is None else _match(self, string, pos, endpos, places)

    def match(self, string, pos=0, endpos=9223372036854775807):
        """Matches zero or more characters at the beginning of the string."""
        return self._matched(string, pos, endpos, _MATCH)

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        """Matches against all of the string."""
        return self._matched(string, pos, endpos, _FULLMATCH)

    def search(self, string, pos=0, endpos=9223372036854775807):
        """Scan through string looking for a match, and return a corresponding match object instance."""
        return self._matched(string, pos, endpos, _SEARCH)

    def _places(self, string, pos, endpos):
        length = self._subject(string)
        endpos = length if endpos > length else 0 if endpos < 0 else endpos
        at = 0 if pos < 0 else pos if pos < endpos else endpos
        handle = self._handle
        must_advance = False
        while at <= endpos:
            places = _run(handle, string, at, endpos, _SEARCH, must_advance)
            if places is None:
                return
            yield places
            end = places[1]
            must_advance = places[0] == end
            at = end

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        """Return an iterator over all non-overlapping matches for the RE pattern in string."""
        length = self._subject(string)
        # What can be resized must not be while its matches are asked for.
        held = None if isinstance(string, _exact) else memoryview(string)
        return _finditer(self, string, min(max(pos, 0), length), min(endpos, length), held)

    def findall(self, string, pos=0, endpos=9223372036854775807):
        """Return a list of all non-overlapping matches of pattern in string."""
        groups = self.groups
        self._subject(string)
        string = _plain(string)
        if groups == 0:
            return [string[p[0]:p[1]] for p in self._places(string, pos, endpos)]
        if groups == 1:
            return [string[p[3]:p[4]] if p[3] >= 0 else string[:0] for p in self._places(string, pos, endpos)]
        return [tuple([string[p[i]:p[i + 1]] if p[i] >= 0 else string[:0] for i in range(3, len(p), 2)])
                for p in self._places(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        """Split string by the occurrences of pattern."""
        maxsplit = _index(maxsplit)
        self._subject(string)
        string = _plain(string)
        parts = []
        last = n = 0
        for p in self._places(string, 0, 9223372036854775807):
            if maxsplit and n >= maxsplit:
                break
            parts.append(string[last:p[0]])
            for i in range(3, len(p), 2):
                parts.append(string[p[i]:p[i + 1]] if p[i] >= 0 else None)
            last = p[1]
            n += 1
        parts.append(string[last:])
        return parts

    def sub(self, repl, string, count=0):
        """Return the string obtained by replacing the leftmost non-overlapping occurrences of pattern in string by repl."""
        return self._substituted(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        """Return the tuple (new_string, number_of_subs_made)."""
        return self._substituted(repl, string, count)

    def _substituted(self, repl, string, count):
        literal = None
        if callable(repl):
            function = repl
        else:
            if isinstance(repl, str):
                has_slash = "\\" in repl
            else:
                try:
                    has_slash = b"\\" in bytes(memoryview(repl))
                except TypeError:
                    raise TypeError(f"decoding to str: need a bytes-like object, {type(repl).__name__} found") from None
            if has_slash:
                import re
                template = re._compile_template(self, repl)
                function = template.expand if isinstance(template, _Template) else None
                if function is None:
                    literal = template
            else:
                literal = repl
                if isinstance(repl, str) != isinstance(string, str):
                    self._subject(string)
                    raise TypeError(f"sequence item 0: expected {'str instance' if isinstance(string, str) else 'a bytes-like object'}"
                                    f", {type(repl).__name__} found")
        length = self._subject(string)
        plain = _plain(string)
        parts = []
        last = n = 0
        for p in self._places(plain, 0, length):
            if count and n >= count:
                break
            if last < p[0]:
                parts.append(plain[last:p[0]])
            if literal is not None:
                parts.append(literal)
            else:
                item = function(_match(self, string, 0, length, p))
                if item is not None:
                    parts.append(item)
            last = p[1]
            n += 1
        if last < length:
            parts.append(plain[last:])
        empty = "" if isinstance(string, str) else b""
        return empty.join(parts), n

    def scanner(self, string, pos=0, endpos=9223372036854775807):
        length = self._subject(string)
        scanner = object.__new__(SRE_Scanner)
        scanner._begin(self, string, min(max(pos, 0), length), min(endpos, length))
        return scanner

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self is other or (self.flags == other.flags and self._bytes == other._bytes and
                                 self.pattern == other.pattern and self._code == other._code)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __repr__(self):
        flags = self.flags
        if self._bytes is False and flags & (4 | 32 | 256) == 32:
            flags &= ~32
        text = repr(self.pattern)[:200]
        names = [name for bit, name in _flag_names if flags & bit]
        rest = flags & ~sum(bit for bit, name in _flag_names)
        if rest:
            names.append(hex(rest))
        return f"re.compile({text}, {'|'.join(names)})" if names else f"re.compile({text})"


def compile(pattern, flags, code, groups, groupindex, indexgroup):
    from _types import MappingProxyType
    self = object.__new__(Pattern)
    self.pattern = pattern
    self.flags = flags
    self.groups = groups
    self.groupindex = MappingProxyType(groupindex)
    self._names = indexgroup
    self._bytes = None if pattern is None else not isinstance(pattern, str)
    self._handle = _create(code, groups)
    self._code = code
    return self


class Match:
    """The result of re.match() and re.search()."""

    __slots__ = ("re", "string", "pos", "endpos", "_places", "__weakref__")
    __module__ = "re"
    __class_getitem__ = classmethod(_GenericAlias)

    def __new__(cls):
        raise TypeError("cannot create 're.Match' instances")

    def __sizeof__(self):
        return object.__sizeof__(self) + 16 * (1 + self.re.groups)

    def _index(self, group):
        if type(group) is not int:
            if isinstance(group, str):
                group = self.re.groupindex.get(group, -1)
            else:
                try:
                    group = group.__index__()
                except AttributeError:
                    group = -1
        if not 0 <= group <= self.re.groups:
            raise IndexError("no such group")
        # The first three places: start, end, lastindex.
        return 2 * group + 1 if group else 0

    def _part(self, group, default=None):
        i = self._index(group)
        start = self._places[i]
        return default if start < 0 else _plain(self.string)[start:self._places[i + 1]]

    def group(self, /, *groups):
        """Return subgroup(s) of the match by indices or names."""
        if not groups:
            return _plain(self.string)[self._places[0]:self._places[1]]
        if len(groups) == 1:
            return self._part(groups[0])
        return tuple([self._part(each) for each in groups])

    def __getitem__(self, group, /):
        return self._part(group)

    def groups(self, default=None):
        """Return a tuple containing all the subgroups of the match, from 1."""
        places = self._places
        string = _plain(self.string)
        return tuple([string[places[i]:places[i + 1]] if places[i] >= 0 else default for i in range(3, len(places), 2)])

    def groupdict(self, default=None):
        """Return a dictionary containing all the named subgroups of the match, keyed by the subgroup name."""
        return {name: self._part(index, default) for name, index in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[self._index(group)]

    def end(self, group=0, /):
        return self._places[self._index(group) + 1]

    def span(self, group=0, /):
        """For match object m, return the 2-tuple (m.start(group), m.end(group))."""
        i = self._index(group)
        return self._places[i], self._places[i + 1]

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        """The integer index of the last matched capturing group."""
        last = self._places[2]
        return last if last >= 0 else None

    @property
    def lastgroup(self):
        """The name of the last matched capturing group."""
        last = self._places[2]
        names = self.re._names
        return names[last] if 0 <= last < len(names) else None

    def expand(self, template):
        """Return the string obtained by doing backslash substitution on the string template, as done by the sub() method."""
        import re
        made = re._compile_template(self.re, template)
        return made.expand(self) if isinstance(made, _Template) else made

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


_new = object.__new__


def _match(pattern, string, pos, endpos, places):
    match = _new(Match)
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match._places = places
    return match


def _finditer(pattern, string, pos, endpos, held):
    for places in pattern._places(string, pos, endpos):
        yield _match(pattern, string, pos, endpos, places)
    if held is not None:
        held.release()


class SRE_Scanner:
    __slots__ = ("pattern", "_string", "_at", "_start", "_endpos", "_must_advance")

    def __new__(cls):
        raise TypeError("cannot create '_sre.SRE_Scanner' instances")

    def _begin(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._string = string
        self._start = pos
        self._at = pos
        self._endpos = endpos
        self._must_advance = False

    def _next(self, mode):
        if self._at is None:
            return None
        places = _run(self.pattern._handle, self._string, self._at, self._endpos, mode, self._must_advance)
        if places is None:
            self._at = None
            return None
        self._at = places[1]
        self._must_advance = places[0] == places[1]
        return _match(self.pattern, self._string, self._start, self._endpos, places)

    def match(self):
        return self._next(_MATCH)

    def search(self):
        return self._next(_SEARCH)


class _Template:
    __slots__ = ("_parts",)

    def expand(self, match):
        parts = []
        empty = _plain(match.string)[:0]
        for i, part in enumerate(self._parts):
            if i % 2:
                part = match._part(part, empty)
            if part:
                parts.append(part)
        return ("" if isinstance(self._parts[0], str) else b"").join(parts)


def template(pattern, template, /):
    if len(template) == 1:
        return template[0]
    for group in template[1::2]:
        if not isinstance(group, int):
            raise TypeError("an integer is required")
        if group < 0:
            raise TypeError("invalid template")
    self = object.__new__(_Template)
    self._parts = template
    return self


_finish(Pattern, Match, SRE_Scanner)
`;
