# Characters by their names, and what the Unicode database says of them.
import unicodedata as u
print("\N{DIGIT ONE}\N{latin small letter gamma}", u.name("é"), u.lookup("HANGUL SYLLABLE GAG"), u.name("각"), u.name("一"), u.category("a"), ascii(u.lookup("KEYCAP DIGIT ONE")))
print("ü€".encode("ascii","namereplace"), u.numeric("½"), u.digit("²"), u.decomposition("é"))
for f in ('category','name'):
    for a in ('ab',1,'\n'):
        try: print(getattr(u,f)(a))
        except Exception as e: print(f, repr(a), type(e).__name__, e)
try: compile(r"'\N{KEYCAP DIGIT ONE}'",'','eval')
except SyntaxError as e: print(e)
n=0
for c in range(0x3000):
    x=u.name(chr(c),'')
    if x: assert u.lookup(x)==chr(c); n+=1
print(n)
#> 1ɣ LATIN SMALL LETTER E WITH ACUTE 각 HANGUL SYLLABLE GAG CJK UNIFIED IDEOGRAPH-4E00 Ll '1\ufe0f\u20e3'
#> b'\\N{LATIN SMALL LETTER U WITH DIAERESIS}\\N{EURO SIGN}' 0.5 2 0065 0301
#> category 'ab' TypeError category(): argument must be a unicode character, not a string of length 2
#> category 1 TypeError category() argument must be a unicode character, not int
#> Cc
#> name 'ab' TypeError name(): argument 1 must be a unicode character, not a string of length 2
#> name 1 TypeError name() argument 1 must be a unicode character, not int
#> name '\n' ValueError no such name
#> (unicode error) 'unicodeescape' codec can't decode bytes in position 0-19: unknown Unicode character name (, line 1)
#> 11181
