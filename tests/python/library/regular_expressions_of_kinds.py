# What is cut out of a subject is str or bytes, whatever kind of text it was; classes of matches are closed.
import re


class Text(str):
    def __getitem__(self, index):
        raise ValueError


def said(ask):
    try:
        print(ask())
    except Exception as error:
        print(type(error).__name__, error)


for subject in (Text("a:b::c"), bytearray(b"a:b::c"), memoryview(b"a:b::c")):
    kind = (lambda text: text) if isinstance(subject, str) else str.encode
    said(lambda: re.split(kind(":"), subject))
    said(lambda: re.findall(kind("(a)|(b)"), subject))
    said(lambda: re.match(kind("(a)(x)?"), subject).groups())
    said(lambda: re.match(kind("(a)(x)?"), subject).expand(kind(r"<\1\2>")))
    said(lambda: re.sub(kind("(a)|b"), kind(r"<\1>"), subject))
    said(lambda: re.match(kind("a"), subject))
print(re.match("[\ufb04-\ufb05]", "\ufb06", re.I), re.match("ß", "ẞ", re.I))
buffer = bytearray(b"aa")
found = re.finditer(b"a", buffer)
said(lambda: buffer.append(1))
print(len(list(found)), buffer.append(1))
said(lambda: setattr(re.Pattern, "new", 1))
said(lambda: setattr(re.Match, "new", 1))
said(lambda: type(re.compile("").scanner(""))())
said(lambda: re.compile("").new)
said(lambda: re.sub("a", 5, "a"))
said(lambda: re.compile("a").match("a", "b"))
#> ['a', 'b', '', 'c']
#> [('a', ''), ('', 'b')]
#> ('a', None)
#> <a>
#> <a>:<>::c
#> <re.Match object; span=(0, 1), match='a'>
#> [b'a', b'b', b'', b'c']
#> [(b'a', b''), (b'', b'b')]
#> (b'a', None)
#> b'<a>'
#> b'<a>:<>::c'
#> <re.Match object; span=(0, 1), match=b'a'>
#> [b'a', b'b', b'', b'c']
#> [(b'a', b''), (b'', b'b')]
#> (b'a', None)
#> b'<a>'
#> b'<a>:<>::c'
#> <re.Match object; span=(0, 1), match=b'a'>
#> <re.Match object; span=(0, 1), match='ﬆ'> <re.Match object; span=(0, 1), match='ẞ'>
#> BufferError Existing exports of data: object cannot be re-sized
#> 2 None
#> TypeError cannot set 'new' attribute of immutable type 're.Pattern'
#> TypeError cannot set 'new' attribute of immutable type 're.Match'
#> TypeError cannot create '_sre.SRE_Scanner' instances
#> AttributeError 're.Pattern' object has no attribute 'new'
#> TypeError decoding to str: need a bytes-like object, int found
#> TypeError 'str' object cannot be interpreted as an integer
