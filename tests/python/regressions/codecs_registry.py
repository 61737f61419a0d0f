# Encodings of the registry, error handlers of the program's own, and what is said of text that they cannot take.
import codecs
for enc in ("cp1252","iso8859-15","latin9","utf-7","utf-8-sig","cp037","koi8-r","idna","punycode","unicode-escape","raw_unicode_escape","utf-16","mac-roman","nope"):
    for t in ("abc","h\xe9llo €","\u1234\U0001f600 ~+-","a\\u0041\n", "б"):
        try:
            b=t.encode(enc); print(enc, b); print(b.decode(enc)==t)
        except Exception as e: print(enc, repr(t), type(e).__name__, e)
codecs.register_error("mine", lambda e: ("<%d>" % e.start, e.end))
print("a\xe9b€".encode("ascii","mine"), b"a\xffb\xfe".decode("ascii","mine"), b"a\xffb".decode("utf-8","mine"), "é€".encode("cp1252","mine"), "\u1234".encode("cp1252","mine"))
for bad in (lambda e: 1, lambda e: ("x",), lambda e: ("x", 99), lambda e:("x",-1)):
    codecs.register_error("bad", bad)
    try: print("a\xe9b".encode("ascii","bad"))
    except Exception as e: print(type(e).__name__, e)
    try: print(b"a\xffb".decode("ascii","bad"))
    except Exception as e: print(type(e).__name__, e)
for x in (b"\\x4",b"\\u12",b"\\N{DIGIT ONE}\\t\\101\\",b"\\N{foo}", b"\\U00110000"):
    for how in ("strict","replace"):
        try: print(x.decode("unicode_escape",how))
        except Exception as e: print(type(e).__name__, e)
for x in (b"+AGE-", b"+AG", b"+", b"a+-b", b"+2AHcAQ-", b"\xff", b"+;"):
    for how in ("strict","replace"):
        try: print(x.decode("utf-7",how))
        except Exception as e: print(type(e).__name__, e)
try: "a".encode("ascii","nohandler"); print("ok"); "\xe9".encode("ascii","nohandler")
except Exception as e: print(type(e).__name__, e)
d=codecs.getincrementaldecoder("utf-8")()
print(d.decode(b"\xe2\x82"), d.decode(b"\xac",True))
print(codecs.decode("nop","rot13"))
#> cp1252 b'abc'
#> True
#> cp1252 b'h\xe9llo \x80'
#> True
#> cp1252 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> cp1252 b'a\\u0041\n'
#> True
#> cp1252 'б' UnicodeEncodeError 'charmap' codec can't encode character '\u0431' in position 0: character maps to <undefined>
#> iso8859-15 b'abc'
#> True
#> iso8859-15 b'h\xe9llo \xa4'
#> True
#> iso8859-15 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> iso8859-15 b'a\\u0041\n'
#> True
#> iso8859-15 'б' UnicodeEncodeError 'charmap' codec can't encode character '\u0431' in position 0: character maps to <undefined>
#> latin9 b'abc'
#> True
#> latin9 b'h\xe9llo \xa4'
#> True
#> latin9 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> latin9 b'a\\u0041\n'
#> True
#> latin9 'б' UnicodeEncodeError 'charmap' codec can't encode character '\u0431' in position 0: character maps to <undefined>
#> utf-7 b'abc'
#> True
#> utf-7 b'h+AOk-llo +IKw-'
#> True
#> utf-7 b'+EjTYPd4A +AH4AKw--'
#> True
#> utf-7 b'a+AFw-u0041\n'
#> True
#> utf-7 b'+BDE-'
#> True
#> utf-8-sig b'\xef\xbb\xbfabc'
#> True
#> utf-8-sig b'\xef\xbb\xbfh\xc3\xa9llo \xe2\x82\xac'
#> True
#> utf-8-sig b'\xef\xbb\xbf\xe1\x88\xb4\xf0\x9f\x98\x80 ~+-'
#> True
#> utf-8-sig b'\xef\xbb\xbfa\\u0041\n'
#> True
#> utf-8-sig b'\xef\xbb\xbf\xd0\xb1'
#> True
#> cp037 b'\x81\x82\x83'
#> True
#> cp037 'héllo €' UnicodeEncodeError 'charmap' codec can't encode character '\u20ac' in position 6: character maps to <undefined>
#> cp037 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> cp037 b'\x81\xe0\xa4\xf0\xf0\xf4\xf1%'
#> True
#> cp037 'б' UnicodeEncodeError 'charmap' codec can't encode character '\u0431' in position 0: character maps to <undefined>
#> koi8-r b'abc'
#> True
#> koi8-r 'héllo €' UnicodeEncodeError 'charmap' codec can't encode character '\xe9' in position 1: character maps to <undefined>
#> koi8-r 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> koi8-r b'a\\u0041\n'
#> True
#> koi8-r b'\xc2'
#> True
#> idna b'abc'
#> True
#> idna b'xn--hllo -bsa5308c'
#> True
#> idna b'xn-- ~+--prss7932b'
#> True
#> idna b'a\\u0041\n'
#> True
#> idna b'xn--90a'
#> True
#> punycode b'abc-'
#> True
#> punycode b'hllo -bsa5308c'
#> True
#> punycode b' ~+--prss7932b'
#> True
#> punycode b'a\\u0041\n-'
#> True
#> punycode b'90a'
#> True
#> unicode-escape b'abc'
#> True
#> unicode-escape b'h\\xe9llo \\u20ac'
#> True
#> unicode-escape b'\\u1234\\U0001f600 ~+-'
#> True
#> unicode-escape b'a\\\\u0041\\n'
#> True
#> unicode-escape b'\\u0431'
#> True
#> raw_unicode_escape b'abc'
#> True
#> raw_unicode_escape b'h\xe9llo \\u20ac'
#> True
#> raw_unicode_escape b'\\u1234\\U0001f600 ~+-'
#> True
#> raw_unicode_escape b'a\\u0041\n'
#> False
#> raw_unicode_escape b'\\u0431'
#> True
#> utf-16 b'\xff\xfea\x00b\x00c\x00'
#> True
#> utf-16 b'\xff\xfeh\x00\xe9\x00l\x00l\x00o\x00 \x00\xac '
#> True
#> utf-16 b'\xff\xfe4\x12=\xd8\x00\xde \x00~\x00+\x00-\x00'
#> True
#> utf-16 b'\xff\xfea\x00\\\x00u\x000\x000\x004\x001\x00\n\x00'
#> True
#> utf-16 b'\xff\xfe1\x04'
#> True
#> mac-roman b'abc'
#> True
#> mac-roman b'h\x8ello \xdb'
#> True
#> mac-roman 'ሴ😀 ~+-' UnicodeEncodeError 'charmap' codec can't encode characters in position 0-1: character maps to <undefined>
#> mac-roman b'a\\u0041\n'
#> True
#> mac-roman 'б' UnicodeEncodeError 'charmap' codec can't encode character '\u0431' in position 0: character maps to <undefined>
#> nope 'abc' LookupError unknown encoding: nope
#> nope 'héllo €' LookupError unknown encoding: nope
#> nope 'ሴ😀 ~+-' LookupError unknown encoding: nope
#> nope 'a\\u0041\n' LookupError unknown encoding: nope
#> nope 'б' LookupError unknown encoding: nope
#> b'a<1>b<3>' a<1>b<3> a<1>b b'\xe9\x80' b'<0>'
#> TypeError encoding error handler must return (str/bytes, int) tuple
#> TypeError decoding error handler must return (str, int) tuple
#> TypeError encoding error handler must return (str/bytes, int) tuple
#> TypeError decoding error handler must return (str, int) tuple
#> IndexError position 99 from error handler out of bounds
#> IndexError position 99 from error handler out of bounds
#> b'axb'
#> axb
#> UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-2: truncated \xXX escape
#> �
#> UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-3: truncated \uXXXX escape
#> �
#> UnicodeDecodeError 'unicodeescape' codec can't decode byte 0x5c in position 19: \ at end of string
#> 1	A�
#> UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-6: unknown Unicode character name
#> �
#> UnicodeDecodeError 'unicodeescape' codec can't decode bytes in position 0-9: illegal Unicode character
#> �
#> a
#> a
#> UnicodeDecodeError 'utf7' codec can't decode bytes in position 0-2: unterminated shift sequence
#> �
#>
#>
#> a+b
#> a+b
#> 𐐁
#> 𐐁
#> UnicodeDecodeError 'utf7' codec can't decode byte 0xff in position 0: unexpected special character
#> �
#> UnicodeDecodeError 'utf7' codec can't decode bytes in position 0-1: ill-formed sequence
#> �
#> ok
#> LookupError unknown error handler name 'nohandler'
#>  €
#> abc
