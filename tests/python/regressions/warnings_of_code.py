# What the compiler warns of goes through the warnings module, whose filters may make a SyntaxError of it.
import warnings, sys
for src in (b"x='\xff'", b"# coding: latin-1\nx='\xe9'", b"\xef\xbb\xbf# coding: latin-1\n", b"\n\n# ok\nx = '\xff\xfe'", b"#\xff", "x='\\d'", "x is 1", "assert (1,2)"):
    for act in ("always", "error"):
        with warnings.catch_warnings(record=True) as w:
            warnings.simplefilter(act)
            try:
                c=compile(src, "fn", "exec"); 
                if isinstance(src, bytes): print(c.co_consts)
            except SyntaxError as e: print(repr(src), act, type(e).__name__, e.msg, e.filename, e.lineno, e.offset, e.end_lineno, e.end_offset, repr(e.text))
            for x in w: print(act, x.category.__name__, x.message, x.filename, x.lineno)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    ~True
    async def f(): pass
    f()
    print([(x.category.__name__, str(x.message), x.lineno) for x in w])
try:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        ~True
except DeprecationWarning as error:
    print(error.__traceback__.tb_lineno, error.__traceback__.tb_next)
sys.displayhook(5)
#> b"x='\xff'" always SyntaxError Non-UTF-8 code starting with '\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 1 4 1 4 "x='�'"
#> b"x='\xff'" error SyntaxError Non-UTF-8 code starting with '\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 1 4 1 4 "x='�'"
#> ('é', None)
#> ('é', None)
#> b'\xef\xbb\xbf# coding: latin-1\n' always SyntaxError encoding problem: iso-8859-1 with BOM fn 1 0 1 17 '# coding: latin-1'
#> b'\xef\xbb\xbf# coding: latin-1\n' error SyntaxError encoding problem: iso-8859-1 with BOM fn 1 0 1 17 '# coding: latin-1'
#> b"\n\n# ok\nx = '\xff\xfe'" always SyntaxError Non-UTF-8 code starting with '\xff' on line 4, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 4 6 4 6 "x = '��'"
#> b"\n\n# ok\nx = '\xff\xfe'" error SyntaxError Non-UTF-8 code starting with '\xff' on line 4, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 4 6 4 6 "x = '��'"
#> b'#\xff' always SyntaxError Non-UTF-8 code starting with '\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 1 2 1 2 '#�'
#> b'#\xff' error SyntaxError Non-UTF-8 code starting with '\xff' on line 1, but no encoding declared; see https://peps.python.org/pep-0263/ for details fn 1 2 1 2 '#�'
#> always SyntaxWarning "\d" is an invalid escape sequence. Such sequences will not work in the future. Did you mean "\\d"? A raw string is also an option. fn 1
#> "x='\\d'" error SyntaxError "\d" is an invalid escape sequence. Did you mean "\\d"? A raw string is also an option. fn 1 4 1 6 "x='\\d'\n"
#> always SyntaxWarning "is" with 'int' literal. Did you mean "=="? fn 1
#> 'x is 1' error SyntaxError "is" with 'int' literal. Did you mean "=="? fn 1 1 1 7 None
#> always SyntaxWarning assertion is always true, perhaps remove parentheses? fn 1
#> 'assert (1,2)' error SyntaxError assertion is always true, perhaps remove parentheses? fn 1 1 1 13 None
#> [('DeprecationWarning', "Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the underlying int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.", 14), ('RuntimeWarning', "coroutine 'f' was never awaited", 16)]
#> 21 None
#> 5
