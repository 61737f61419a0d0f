# What a UnicodeError says of any range and any object; hooks write to the stderr that the program has put there.
import sys, io
for obj in ("abcde",):
    for s,e in ((0,1),(1,3),(4,5),(5,6),(1000,4),(1000,1001),(-1,1),(-1,0),(2,1),(4,100),(2,2),(0,0),(-5,-3)):
        for mk in (lambda: UnicodeEncodeError("ascii",obj,s,e,"r"), lambda: UnicodeDecodeError("ascii",obj.encode(),s,e,"r"), lambda: UnicodeTranslateError(obj,s,e,"r")):
            x=mk(); print(s,e,str(x),x.start,x.end)
        x.start=1000; print(x)
for mk in (lambda: UnicodeEncodeError("ascii","",0,1,"r"), lambda: UnicodeDecodeError("ascii",b"",0,1,"r")): print(mk())
for cls,a in ((UnicodeEncodeError,("ascii","abc",0,1,"r")),(UnicodeDecodeError,("ascii",b"abc",0,1,"r")),(UnicodeTranslateError,("abc",0,1,"r"))):
    for v in (None,5,b"x","y"):
        x=cls(*a); x.object=v
        try: print(x)
        except TypeError as e: print(e)
    x=cls(*a); del x.object
    print(repr(str(x)))
    class Evil(str):
        def __str__(s): del x.object; return "evil"
    x=cls(*a); x.reason=Evil()
    try: print(str(x))
    except TypeError as e: print(e)
buf=io.StringIO(); old=sys.stderr; sys.stderr=buf
try: 1/0
except ZeroDivisionError: sys.excepthook(*sys.exc_info())
sys.__excepthook__(ValueError, ValueError("v"), None)
e=SyntaxError("bad bad",("bad.py",1,2,"abcdefg",1,7)); sys.__excepthook__(SyntaxError,e,None)
sys.stderr=old
print(buf.getvalue().replace(__file__, "F"))
#> 0 1 'ascii' codec can't encode character '\x61' in position 0: r 0 1
#> 0 1 'ascii' codec can't decode byte 0x61 in position 0: r 0 1
#> 0 1 can't translate character '\x61' in position 0: r 0 1
#> can't translate characters in position 1000-0: r
#> 1 3 'ascii' codec can't encode characters in position 1-2: r 1 3
#> 1 3 'ascii' codec can't decode bytes in position 1-2: r 1 3
#> 1 3 can't translate characters in position 1-2: r 1 3
#> can't translate characters in position 1000-2: r
#> 4 5 'ascii' codec can't encode character '\x65' in position 4: r 4 5
#> 4 5 'ascii' codec can't decode byte 0x65 in position 4: r 4 5
#> 4 5 can't translate character '\x65' in position 4: r 4 5
#> can't translate characters in position 1000-4: r
#> 5 6 'ascii' codec can't encode characters in position 5-5: r 5 6
#> 5 6 'ascii' codec can't decode bytes in position 5-5: r 5 6
#> 5 6 can't translate characters in position 5-5: r 5 6
#> can't translate characters in position 1000-5: r
#> 1000 4 'ascii' codec can't encode characters in position 1000-3: r 1000 4
#> 1000 4 'ascii' codec can't decode bytes in position 1000-3: r 1000 4
#> 1000 4 can't translate characters in position 1000-3: r 1000 4
#> can't translate characters in position 1000-3: r
#> 1000 1001 'ascii' codec can't encode characters in position 1000-1000: r 1000 1001
#> 1000 1001 'ascii' codec can't decode bytes in position 1000-1000: r 1000 1001
#> 1000 1001 can't translate characters in position 1000-1000: r 1000 1001
#> can't translate characters in position 1000-1000: r
#> -1 1 'ascii' codec can't encode characters in position -1-0: r -1 1
#> -1 1 'ascii' codec can't decode bytes in position -1-0: r -1 1
#> -1 1 can't translate characters in position -1-0: r -1 1
#> can't translate characters in position 1000-0: r
#> -1 0 'ascii' codec can't encode characters in position -1--1: r -1 0
#> -1 0 'ascii' codec can't decode bytes in position -1--1: r -1 0
#> -1 0 can't translate characters in position -1--1: r -1 0
#> can't translate characters in position 1000--1: r
#> 2 1 'ascii' codec can't encode characters in position 2-0: r 2 1
#> 2 1 'ascii' codec can't decode bytes in position 2-0: r 2 1
#> 2 1 can't translate characters in position 2-0: r 2 1
#> can't translate characters in position 1000-0: r
#> 4 100 'ascii' codec can't encode characters in position 4-99: r 4 100
#> 4 100 'ascii' codec can't decode bytes in position 4-99: r 4 100
#> 4 100 can't translate characters in position 4-99: r 4 100
#> can't translate characters in position 1000-99: r
#> 2 2 'ascii' codec can't encode characters in position 2-1: r 2 2
#> 2 2 'ascii' codec can't decode bytes in position 2-1: r 2 2
#> 2 2 can't translate characters in position 2-1: r 2 2
#> can't translate characters in position 1000-1: r
#> 0 0 'ascii' codec can't encode characters in position 0--1: r 0 0
#> 0 0 'ascii' codec can't decode bytes in position 0--1: r 0 0
#> 0 0 can't translate characters in position 0--1: r 0 0
#> can't translate characters in position 1000--1: r
#> -5 -3 'ascii' codec can't encode characters in position -5--4: r -5 -3
#> -5 -3 'ascii' codec can't decode bytes in position -5--4: r -5 -3
#> -5 -3 can't translate characters in position -5--4: r -5 -3
#> can't translate characters in position 1000--4: r
#> 'ascii' codec can't encode characters in position 0-0: r
#> 'ascii' codec can't decode bytes in position 0-0: r
#> UnicodeError 'object' attribute must be a string
#> UnicodeError 'object' attribute must be a string
#> UnicodeError 'object' attribute must be a string
#> 'ascii' codec can't encode character '\x79' in position 0: r
#> ''
#> UnicodeError 'object' attribute is not set
#> UnicodeError 'object' attribute must be a bytes
#> UnicodeError 'object' attribute must be a bytes
#> 'ascii' codec can't decode byte 0x78 in position 0: r
#> UnicodeError 'object' attribute must be a bytes
#> ''
#> UnicodeError 'object' attribute is not set
#> UnicodeError 'object' attribute must be a string
#> UnicodeError 'object' attribute must be a string
#> UnicodeError 'object' attribute must be a string
#> can't translate character '\x79' in position 0: r
#> ''
#> UnicodeError 'object' attribute is not set
#> Traceback (most recent call last):
#>   File "F", line 22, in <module>
#>     try: 1/0
#>          ~^~
#> ZeroDivisionError: division by zero
#> ValueError: v
#>   File "bad.py", line 1
#>     abcdefg
#>      ^^^^^
#> SyntaxError: bad bad
#>
