# The fields and texts of exceptions.
print(repr(ImportError("x", name="y")))
for f in ["ImportError(foo=1)","NameError(foo=1)","AttributeError(x=1)","ValueError(a=1)","ImportError(name=1,path=2,name_from=3,z=4)","UnicodeDecodeError()","UnicodeDecodeError('a',b'1',1,2,3)","UnicodeEncodeError(1,'a',1,2,'x')","OSError(2,'x','f')","OSError(2,'x','f',None,'g')","SyntaxError('m',(1,2))","SyntaxError('m',('f',3,4,'text'))","SyntaxError('m',('f',3,4,'text',1,2))","SyntaxError('m')","UnicodeEncodeError('ascii','\xe9abc',0,1,'bad')","UnicodeEncodeError('ascii','\u20ac\xe9abc',0,2,'bad')","UnicodeEncodeError('ascii','\u20acabc',0,1,'bad')","UnicodeEncodeError('ascii','\U0001f600abc',0,1,'bad')","UnicodeDecodeError('ascii',b'\xffabc',0,1,'bad')","UnicodeTranslateError('\xe9',0,1,'bad')","UnicodeDecodeError('ascii',b'\xffabc',0,2,'bad')","BaseExceptionGroup('a',[1])","ExceptionGroup('a',[KeyboardInterrupt()])","ExceptionGroup('a',[])","ExceptionGroup('a',3)","ExceptionGroup(1,[ValueError()])","ExceptionGroup('a')","BaseExceptionGroup('a',[ValueError(1)])","ExceptionGroup('a',[ValueError(1),TypeError('x')])","OSError(1)","OSError(1,2,3,4,5,6)","OSError(17,'e')","StopIteration(1,2)","KeyError('a')","KeyError('a','b')","KeyError()","SystemExit(1,2)"]:
    try:
        e=eval(f)
        print(f,'->',repr(e),'|',str(e),'|',e.args, '|', {k:getattr(e,k) for k in dir(e) if not k.startswith('__') and not callable(getattr(e,k))})
    except Exception as x: print(f,'!!',type(x).__name__,x)
#> ImportError('x')
#> ImportError(foo=1) !! TypeError ImportError() got an unexpected keyword argument 'foo'
#> NameError(foo=1) !! TypeError NameError() got an unexpected keyword argument 'foo'
#> AttributeError(x=1) !! TypeError AttributeError() got an unexpected keyword argument 'x'
#> ValueError(a=1) !! TypeError ValueError() takes no keyword arguments
#> ImportError(name=1,path=2,name_from=3,z=4) !! TypeError ImportError() takes at most 3 keyword arguments (4 given)
#> UnicodeDecodeError() !! TypeError function takes exactly 5 arguments (0 given)
#> UnicodeDecodeError('a',b'1',1,2,3) !! TypeError argument 5 must be str, not int
#> UnicodeEncodeError(1,'a',1,2,'x') !! TypeError argument 1 must be str, not int
#> OSError(2,'x','f') !! AttributeError characters_written
#> OSError(2,'x','f',None,'g') !! AttributeError characters_written
#> SyntaxError('m',(1,2)) !! TypeError function takes at least 4 arguments (2 given)
#> SyntaxError('m',('f',3,4,'text')) -> SyntaxError('m', ('f', 3, 4, 'text')) | m (f, line 3) | ('m', ('f', 3, 4, 'text')) | {'_metadata': None, 'args': ('m', ('f', 3, 4, 'text')), 'end_lineno': None, 'end_offset': None, 'filename': 'f', 'lineno': 3, 'msg': 'm', 'offset': 4, 'print_file_and_line': None, 'text': 'text'}
#> SyntaxError('m',('f',3,4,'text',1,2)) -> SyntaxError('m', ('f', 3, 4, 'text', 1, 2)) | m (f, line 3) | ('m', ('f', 3, 4, 'text', 1, 2)) | {'_metadata': None, 'args': ('m', ('f', 3, 4, 'text', 1, 2)), 'end_lineno': 1, 'end_offset': 2, 'filename': 'f', 'lineno': 3, 'msg': 'm', 'offset': 4, 'print_file_and_line': None, 'text': 'text'}
#> SyntaxError('m') -> SyntaxError('m') | m | ('m',) | {'_metadata': None, 'args': ('m',), 'end_lineno': None, 'end_offset': None, 'filename': None, 'lineno': None, 'msg': 'm', 'offset': None, 'print_file_and_line': None, 'text': None}
#> UnicodeEncodeError('ascii','éabc',0,1,'bad') -> UnicodeEncodeError('ascii', 'éabc', 0, 1, 'bad') | 'ascii' codec can't encode character '\xe9' in position 0: bad | ('ascii', 'éabc', 0, 1, 'bad') | {'args': ('ascii', 'éabc', 0, 1, 'bad'), 'encoding': 'ascii', 'end': 1, 'object': 'éabc', 'reason': 'bad', 'start': 0}
#> UnicodeEncodeError('ascii','€éabc',0,2,'bad') -> UnicodeEncodeError('ascii', '€éabc', 0, 2, 'bad') | 'ascii' codec can't encode characters in position 0-1: bad | ('ascii', '€éabc', 0, 2, 'bad') | {'args': ('ascii', '€éabc', 0, 2, 'bad'), 'encoding': 'ascii', 'end': 2, 'object': '€éabc', 'reason': 'bad', 'start': 0}
#> UnicodeEncodeError('ascii','€abc',0,1,'bad') -> UnicodeEncodeError('ascii', '€abc', 0, 1, 'bad') | 'ascii' codec can't encode character '\u20ac' in position 0: bad | ('ascii', '€abc', 0, 1, 'bad') | {'args': ('ascii', '€abc', 0, 1, 'bad'), 'encoding': 'ascii', 'end': 1, 'object': '€abc', 'reason': 'bad', 'start': 0}
#> UnicodeEncodeError('ascii','😀abc',0,1,'bad') -> UnicodeEncodeError('ascii', '😀abc', 0, 1, 'bad') | 'ascii' codec can't encode character '\U0001f600' in position 0: bad | ('ascii', '😀abc', 0, 1, 'bad') | {'args': ('ascii', '😀abc', 0, 1, 'bad'), 'encoding': 'ascii', 'end': 1, 'object': '😀abc', 'reason': 'bad', 'start': 0}
#> UnicodeDecodeError('ascii',b'ÿabc',0,1,'bad') !! SyntaxError bytes can only contain ASCII literal characters (<string>, line 1)
#> UnicodeTranslateError('é',0,1,'bad') -> UnicodeTranslateError('é', 0, 1, 'bad') | can't translate character '\xe9' in position 0: bad | ('é', 0, 1, 'bad') | {'args': ('é', 0, 1, 'bad'), 'encoding': None, 'end': 1, 'object': 'é', 'reason': 'bad', 'start': 0}
#> UnicodeDecodeError('ascii',b'ÿabc',0,2,'bad') !! SyntaxError bytes can only contain ASCII literal characters (<string>, line 1)
#> BaseExceptionGroup('a',[1]) !! ValueError Item 0 of second argument (exceptions) is not an exception
#> ExceptionGroup('a',[KeyboardInterrupt()]) !! TypeError Cannot nest BaseExceptions in an ExceptionGroup
#> ExceptionGroup('a',[]) !! ValueError second argument (exceptions) must be a non-empty sequence
#> ExceptionGroup('a',3) !! TypeError second argument (exceptions) must be a sequence
#> ExceptionGroup(1,[ValueError()]) !! TypeError BaseExceptionGroup.__new__() argument 1 must be str, not int
#> ExceptionGroup('a') !! TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (1 given)
#> BaseExceptionGroup('a',[ValueError(1)]) -> ExceptionGroup('a', [ValueError(1)]) | a (1 sub-exception) | ('a', [ValueError(1)]) | {'args': ('a', [ValueError(1)]), 'exceptions': (ValueError(1),), 'message': 'a'}
#> ExceptionGroup('a',[ValueError(1),TypeError('x')]) -> ExceptionGroup('a', [ValueError(1), TypeError('x')]) | a (2 sub-exceptions) | ('a', [ValueError(1), TypeError('x')]) | {'args': ('a', [ValueError(1), TypeError('x')]), 'exceptions': (ValueError(1), TypeError('x')), 'message': 'a'}
#> OSError(1) !! AttributeError characters_written
#> OSError(1,2,3,4,5,6) !! AttributeError characters_written
#> OSError(17,'e') !! AttributeError characters_written
#> StopIteration(1,2) -> StopIteration(1, 2) | (1, 2) | (1, 2) | {'args': (1, 2), 'value': 1}
#> KeyError('a') -> KeyError('a') | 'a' | ('a',) | {'args': ('a',)}
#> KeyError('a','b') -> KeyError('a', 'b') | ('a', 'b') | ('a', 'b') | {'args': ('a', 'b')}
#> KeyError() -> KeyError() |  | () | {'args': ()}
#> SystemExit(1,2) -> SystemExit(1, 2) | (1, 2) | (1, 2) | {'args': (1, 2), 'code': (1, 2)}
