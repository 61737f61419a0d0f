# str % values and bytes % values.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: '%d' % 'a'))  #> TypeError: %d format: a real number is required, not str
print(error(lambda: '%x' % 1.5))  #> TypeError: %x format: an integer is required, not float
print(error(lambda: '%c' % 'ab'))  #> TypeError: %c requires an int or a unicode character, not a string of length 2
print(error(lambda: '%c' % 1.5))  #> TypeError: %c requires an int or a unicode character, not float
print(error(lambda: '%c' % -1))  #> OverflowError: %c arg not in range(0x110000)
print(error(lambda: '%d %d' % 1))  #> TypeError: not enough arguments for format string
print(error(lambda: '%d' % (1,2)))  #> TypeError: not all arguments converted during string formatting
print(error(lambda: '%' % 1))  #> ValueError: incomplete format
print(error(lambda: '%z' % 1))  #> ValueError: unsupported format character 'z' (0x7a) at index 1
print(error(lambda: '%(a)s' % 1))  #> TypeError: format requires a mapping
print(error(lambda: '%(a' % {'a':1}))  #> ValueError: incomplete format key
print(error(lambda: '%(a)s' % {}))  #> KeyError: 'a'
print(error(lambda: '%*d' % (5,1)))  #>     1
print(error(lambda: '%*d' % ('a',1)))  #> TypeError: * wants int
print(error(lambda: '%.*f' % (2,1.5)))  #> 1.50
print(error(lambda: '%s %s' % ('a',)))  #> TypeError: not enough arguments for format string
print(error(lambda: 'a' % 1))  #> TypeError: not all arguments converted during string formatting
print(error(lambda: 'a' % ()))  #> a
print(error(lambda: 'a' % {}))  #> a
print(error(lambda: 'a' % []))  #> a
print(error(lambda: '%s' % []))  #> []
print(error(lambda: '%5.2s|' % 'abc'))  #>    ab|
print(error(lambda: '%-5d|' % 3))  #> 3    |
print(error(lambda: '%05d' % -3))  #> -0003
print(error(lambda: '%+d' % 3))  #> +3
print(error(lambda: '% d' % 3))  #>  3
print(error(lambda: '%#x' % 255))  #> 0xff
print(error(lambda: '%#o' % 8))  #> 0o10
print(error(lambda: '%e' % 1.5))  #> 1.500000e+00
print(error(lambda: '%g' % 1e10))  #> 1e+10
print(error(lambda: '%G' % 1e-10))  #> 1E-10
print(error(lambda: '%r' % 'a'))  #> 'a'
print(error(lambda: '%a' % 'é'))  #> '\xe9'
print(error(lambda: '%i' % 1.9))  #> 1
print(error(lambda: '%u' % 3))  #> 3
print(error(lambda: '%5%' % ()))  #> TypeError: not enough arguments for format string
print(error(lambda: '%d' % None))  #> TypeError: %d format: a real number is required, not NoneType
print(error(lambda: '%f' % 'a'))  #> TypeError: must be real number, not str
print(error(lambda: '%x' % 'a'))  #> TypeError: %x format: an integer is required, not str
print(error(lambda: '%s' % None))  #> None
print(error(lambda: '%.3d' % 5))  #> 005
print(error(lambda: '%.0f' % 0.5))  #> 0
print(error(lambda: '%#.0f' % 1))  #> 1.
print(error(lambda: '%ld' % 3))  #> 3
print(error(lambda: '%s' % (1,2,3)))  #> TypeError: not all arguments converted during string formatting
print(error(lambda: '%b' % 1))  #> ValueError: unsupported format character 'b' (0x62) at index 1
print(error(lambda: '\u20ac%' % 1))  #> ValueError: incomplete format
print(error(lambda: '%\u20ac' % 1))  #> ValueError: unsupported format character '?' (0x20ac) at index 1
print(error(lambda: '%s%' % 1))  #> ValueError: incomplete format
print(error(lambda: '%(a)d' % {'a':'x'}))  #> TypeError: %d format: a real number is required, not str
print(error(lambda: '%d' % 1.5))  #> 1
print(error(lambda: '%x' % True))  #> 1
print(error(lambda: '%d' % True))  #> 1
print(error(lambda: '%.2147483648d' % 1))  #> ValueError: precision too big
print(error(lambda: "%5%" % (1,)))  #> ValueError: unsupported format character '%' (0x25) at index 2
print(error(lambda: "%%" % ()))  #> %
print(error(lambda: "%%" % 1))  #> TypeError: not all arguments converted during string formatting
print(error(lambda: "%d" % 1j))  #> TypeError: %d format: a real number is required, not complex
print(error(lambda: "%o" % -8))  #> -10
print(error(lambda: "%#X" % 255))  #> 0XFF
print(error(lambda: "%08.3f" % 3.14159))  #> 0003.142
print(error(lambda: "%-8.3f|" % 3.14159))  #> 3.142   |
print(error(lambda: "%+08d" % 5))  #> +0000005
print(error(lambda: "%#010x" % 255))  #> 0x000000ff
print(error(lambda: "%.5x" % 255))  #> 000ff
print(error(lambda: "%#.5x" % 255))  #> 0x000ff
print(error(lambda: "%s" % b"a"))  #> b'a'
print(error(lambda: "%-05d|" % 5))  #> 5    |
print(error(lambda: "%05s" % "a"))  #>     a
print(error(lambda: "%.2s" % "abc"))  #> ab
print(error(lambda: "%5c" % "a"))  #>     a
print(error(lambda: "%c" % 8364))  #> €
print(error(lambda: "%c" % b"a"))  #> TypeError: %c requires an int or a unicode character, not bytes
print(error(lambda: "%c" % 1114112))  #> OverflowError: %c arg not in range(0x110000)
print(error(lambda: "%s %s" % [1,2]))  #> TypeError: not enough arguments for format string
print(error(lambda: "%(a)s %(b)d" % {"a":1,"b":2}))  #> 1 2
print(error(lambda: "%(a)s %s" % {"a":1}))  #> TypeError: not enough arguments for format string
print(error(lambda: "%()s" % {"":1}))  #> 1
print(error(lambda: "%((a))s" % {"(a)":1}))  #> 1
print(error(lambda: "%*s|" % (-5,"a")))  #> a    |
print(error(lambda: "%.*s" % (-1,"abc")))  #> 
print(error(lambda: "%f" % 10**400))  #> OverflowError: int too large to convert to float
print(error(lambda: "%f" % (10**400,)))  #> OverflowError: int too large to convert to float
print(error(lambda: "%d" % float("inf")))  #> OverflowError: cannot convert float infinity to integer
print(error(lambda: "%d" % float("nan")))  #> ValueError: cannot convert float NaN to integer
print(error(lambda: "%d" % 1e20))  #> 100000000000000000000
print(error(lambda: "%i" % True))  #> 1
print(error(lambda: "%e" % float("inf")))  #> inf
print(error(lambda: "%05f" % float("inf")))  #> 00inf
print(error(lambda: "%.f" % 1.5))  #> 2
print(error(lambda: "% 5d" % 3))  #>     3
print(error(lambda: "%s" % "x".__class__))  #> <class 'str'>
print(error(lambda: "%r" % (1,)))  #> 1
print(error(lambda: "%r" % ((1,),)))  #> (1,)
print(error(lambda: b"%d %s" % (1,b"x")))  #> b'1 x'
print(error(lambda: b"%s" % "a"))  #> TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
print(error(lambda: b"%a" % "é"))  #> b"'\\xe9'"
print(error(lambda: b"%c" % 300))  #> OverflowError: %c arg not in range(256)
print(error(lambda: b"%x" % 255))  #> b'ff'
print(error(lambda: "%d" % "3"))  #> TypeError: %d format: a real number is required, not str
print(error(lambda: "%x" % None))  #> TypeError: %x format: an integer is required, not NoneType
print(error(lambda: "%5.1f%%" % 12.34))  #>  12.3%
print(error(lambda: "%d%s" % (1,)))  #> TypeError: not enough arguments for format string
print(error(lambda: "%(x)d" % {"x":1.9}))  #> 1
print(error(lambda: "%.0e" % 12345))  #> 1e+04
print(error(lambda: "%#g" % 1.0))  #> 1.00000
print(error(lambda: "%g" % 1e-5))  #> 1e-05
print(error(lambda: "%g" % 123456789))  #> 1.23457e+08
print(error(lambda: "%.3g" % 1234))  #> 1.23e+03
print(error(lambda: "%s is %d years and %.1f" % ("Al", 30, 1.75)))  #> Al is 30 years and 1.8
print(error(lambda: "%s" % ((1,2),)))  #> (1, 2)
print(error(lambda: "%x" % -255))  #> -ff
print(error(lambda: "%X" % 2**70))  #> 400000000000000000
print(error(lambda: "%d" % 2**70))  #> 1180591620717411303424
print(error(lambda: "%20d|" % 2**65))  #> 36893488147419103232|
print(error(lambda: "%s" % True))  #> True
print(error(lambda: "%r %a %s" % ("é","é","é")))  #> 'é' '\xe9' é
print(error(lambda: "%-10s|%10s" % ("ab","cd")))  #> ab        |        cd
print(error(lambda: "%s" % {"a":1}))  #> {'a': 1}
print(error(lambda: "%(a)s" % {"a":(1,2)}))  #> (1, 2)
print(error(lambda: "%c%c" % ("a",98)))  #> ab
print(error(lambda: b"%b|%5s|%-5s|" % (b"a",b"b",b"c")))  #> b'a|    b|c    |'
print(error(lambda: b"%(k)s" % {b"k": b"v"}))  #> b'v'
print(error(lambda: b"%d" % "a"))  #> TypeError: %d format: a real number is required, not str
print(error(lambda: b"%z" % 1))  #> ValueError: unsupported format character 'z' (0x7a) at index 1
print(error(lambda: b"%s" % 1))  #> TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
print(error(lambda: b"%r" % "é"))  #> b"'\\xe9'"
print(error(lambda: "%" % ()))  #> ValueError: incomplete format
print(error(lambda: "abc%"% ()))  #> ValueError: incomplete format
print(error(lambda: "%s" % ()))  #> TypeError: not enough arguments for format string
print(error(lambda: "%(a)s" % (1,)))  #> TypeError: format requires a mapping
print(error(lambda: "%(a)s" % [1]))  #> TypeError: list indices must be integers or slices, not str
print(error(lambda: "%*d" % (1,)))  #> TypeError: not enough arguments for format string
print(error(lambda: "%.99999999999999999999f" % 1))  #> ValueError: precision too big
