"""Writes public/unicode-16.0.0.bin from CPython's own unicodedata: names, properties, decompositions and numbers.

python3.14 tools/unicode-database.py [FILE…]

CPython tells no alias and no sequence that it knows, but it knows them when it is asked: FILEs may hold candidates in any
form, one name a line or a field. Without FILEs those of the present file are asked again. The text is deflated; what it
holds is said in src/python/objects/unicode-database.ts, which reads it.
"""

import re
import sys
import unicodedata as u
import zlib
from pathlib import Path

TARGET = Path(__file__).parent.parent / "public" / f"unicode-{u.unidata_version}.bin"
COMPUTED = ("CJK UNIFIED IDEOGRAPH-", "HANGUL SYLLABLE ")


def names():
    """One name a line; a line "+hex" says where the next name stands when there is a gap."""
    expected = 0
    for code in range(sys.maxunicode + 1):
        name = u.name(chr(code), "")
        if name == "" or name.startswith(COMPUTED):
            continue
        if code != expected:
            yield f"+{code:x}"
        yield name
        expected = code + 1


def ideographs():
    """Ranges of code points whose names are CJK UNIFIED IDEOGRAPH- and the number."""
    first = None
    for code in range(sys.maxunicode + 2):
        is_one = code <= sys.maxunicode and u.name(chr(code), "").startswith(COMPUTED[0])
        if is_one and first is None:
            first = code
        elif not is_one and first is not None:
            yield f"{first:x} {code - 1:x}"
            first = None


def properties():
    """A line where the properties change: code point, category, direction, combining class, width, mirrored."""
    before = None
    for code in range(sys.maxunicode + 1):
        c = chr(code)
        now = f"{u.category(c)} {u.bidirectional(c) or '-'} {u.combining(c)} {u.east_asian_width(c)} {u.mirrored(c)}"
        if now != before:
            yield f"{code:x} {now}"
        before = now


def decompositions():
    for code in range(sys.maxunicode + 1):
        if text := u.decomposition(chr(code)):
            yield f"{code:x} {text}"


def numbers():
    """Code point, numeric value, then the digit and the decimal where there are such."""
    for code in range(sys.maxunicode + 1):
        c = chr(code)
        if (value := u.numeric(c, None)) is not None:
            rest = [str(v) for v in (u.digit(c, None), u.decimal(c, None)) if v is not None]
            yield " ".join([f"{code:x}", repr(value), *rest])


def known_aliases():
    candidates = set()
    for file in sys.argv[1:]:
        candidates.update(re.split(r"[\n;\t]", Path(file).read_text()))
    if not sys.argv[1:]:
        text = zlib.decompress(TARGET.read_bytes(), -15).decode()
        candidates.update(line.rpartition(";")[2] for line in text.split("\n\n")[-1].splitlines())
    for name in sorted(candidates):
        try:
            found = u.lookup(name)
        except (KeyError, UnicodeError):
            continue
        if len(found) > 1 or u.name(found, "") != name.upper():
            yield f"{' '.join(f'{ord(c):x}' for c in found)};{name}"


sections = (names, ideographs, properties, decompositions, numbers, known_aliases)
text = "\n\n".join("\n".join(section()) for section in sections)
deflater = zlib.compressobj(9, zlib.DEFLATED, -15)
TARGET.write_bytes(deflater.compress(text.encode("ascii")) + deflater.flush())
print(f"{TARGET.name}: {len(text)} characters, {TARGET.stat().st_size} bytes")
