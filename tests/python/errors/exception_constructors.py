# What exceptions take as arguments.
import sys
def t(f):
    try:
        e=eval(f); print(f,'->',repr(e),'|',str(e),'|',e.args)
    except Exception as x: print(f,'!!',type(x).__name__,x)
for f in ["OSError(2,'x','f')","OSError(2,'x','f',None,'g')","OSError(1)","OSError(1,2,3,4,5,6)","OSError(17,'e')","OSError(2,None,'f')","BlockingIOError(11,'x',3)","UnicodeDecodeError('ascii',b'\\xffabc',0,1,'bad')","UnicodeDecodeError('ascii',b'\\xffabc',0,2,'bad')","UnicodeDecodeError('ascii',b'\\xffabc',0,9,'bad')","SyntaxError('m',('f',3,4,'text',1))","SyntaxError('m',('f',3,4,'text',1,2,3,4))","SyntaxError('m',3)","SyntaxError('m',('/a/b/f.py',None,4,'t'))","SyntaxError('m',(None,7,4,'t'))","SyntaxError()","SyntaxError('a','b','c')","ExceptionGroup('a',(ValueError(1),))","ExceptionGroup('a',range(3))","type('X',(ExceptionGroup,),{})('a',[KeyboardInterrupt()])","ExceptionGroup(**{'message':3})","ExceptionGroup('x',[ValueError()],3)","NameError('x',name='y')","KeyError(name=3)","BaseException.__new__(ValueError, 3)", "StopIteration.__init__(3)","UnicodeTranslateError('abc',1,2)"]: t(f)
#> OSError(2,'x','f') -> FileNotFoundError(2, 'x') | [Errno 2] x: 'f' | (2, 'x')
#> OSError(2,'x','f',None,'g') -> FileNotFoundError(2, 'x') | [Errno 2] x: 'f' -> 'g' | (2, 'x')
#> OSError(1) -> OSError(1) | 1 | (1,)
#> OSError(1,2,3,4,5,6) -> OSError(1, 2, 3, 4, 5, 6) | (1, 2, 3, 4, 5, 6) | (1, 2, 3, 4, 5, 6)
#> OSError(17,'e') -> FileExistsError(17, 'e') | [Errno 17] e | (17, 'e')
#> OSError(2,None,'f') -> FileNotFoundError(2, None) | [Errno 2] None: 'f' | (2, None)
#> BlockingIOError(11,'x',3) -> BlockingIOError(11, 'x', 3) | [Errno 11] x | (11, 'x', 3)
#> UnicodeDecodeError('ascii',b'\xffabc',0,1,'bad') -> UnicodeDecodeError('ascii', b'\xffabc', 0, 1, 'bad') | 'ascii' codec can't decode byte 0xff in position 0: bad | ('ascii', b'\xffabc', 0, 1, 'bad')
#> UnicodeDecodeError('ascii',b'\xffabc',0,2,'bad') -> UnicodeDecodeError('ascii', b'\xffabc', 0, 2, 'bad') | 'ascii' codec can't decode bytes in position 0-1: bad | ('ascii', b'\xffabc', 0, 2, 'bad')
#> UnicodeDecodeError('ascii',b'\xffabc',0,9,'bad') -> UnicodeDecodeError('ascii', b'\xffabc', 0, 9, 'bad') | 'ascii' codec can't decode bytes in position 0-8: bad | ('ascii', b'\xffabc', 0, 9, 'bad')
#> SyntaxError('m',('f',3,4,'text',1)) !! TypeError end_offset must be provided when end_lineno is provided
#> SyntaxError('m',('f',3,4,'text',1,2,3,4)) !! TypeError function takes at most 7 arguments (8 given)
#> SyntaxError('m',3) !! TypeError 'int' object is not iterable
#> SyntaxError('m',('/a/b/f.py',None,4,'t')) -> SyntaxError('m', ('/a/b/f.py', None, 4, 't')) | m (f.py) | ('m', ('/a/b/f.py', None, 4, 't'))
#> SyntaxError('m',(None,7,4,'t')) -> SyntaxError('m', (None, 7, 4, 't')) | m (line 7) | ('m', (None, 7, 4, 't'))
#> SyntaxError() -> SyntaxError() | None | ()
#> SyntaxError('a','b','c') -> SyntaxError('a', 'b', 'c') | a | ('a', 'b', 'c')
#> ExceptionGroup('a',(ValueError(1),)) -> ExceptionGroup('a', (ValueError(1),)) | a (1 sub-exception) | ('a', (ValueError(1),))
#> ExceptionGroup('a',range(3)) !! ValueError Item 0 of second argument (exceptions) is not an exception
#> type('X',(ExceptionGroup,),{})('a',[KeyboardInterrupt()]) !! TypeError Cannot nest BaseExceptions in 'X'
#> ExceptionGroup(**{'message':3}) !! TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (0 given)
#> ExceptionGroup('x',[ValueError()],3) !! TypeError BaseExceptionGroup.__new__() takes exactly 2 arguments (3 given)
#> NameError('x',name='y') -> NameError('x') | x | ('x',)
#> KeyError(name=3) !! TypeError KeyError() takes no keyword arguments
#> BaseException.__new__(ValueError, 3) -> ValueError(3) | 3 | (3,)
#> StopIteration.__init__(3) !! TypeError descriptor '__init__' requires a 'StopIteration' object but received a 'int'
#> UnicodeTranslateError('abc',1,2) !! TypeError function takes exactly 4 arguments (3 given)
