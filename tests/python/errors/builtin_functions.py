# What the builtin functions say of wrong arguments.
tests='''abs('a')|abs()|abs(1,2)|all(1)|any()|bin('a')|chr(-1)|chr('a')|chr(0x110000)|ord('ab')|ord(1)|ord(b'a')|ord(b'ab')|len(1)|len()|len(1,2)|isinstance(1)|isinstance(1,1)|issubclass(1,int)|callable()|divmod(1,0)|divmod('a',1)|pow(2)|pow(2,3,0)|pow(2,-1,5)|pow(2.0,3,4)|round('a')|round(1.5,'a')|round(2.675,2)|round(5,-1)|sum(['a'])|sum(1)|sum(['a'],'')|sum([b'a'],b'')|sum([[1],[2]],[])|sum([1,2.5])|sum([0.1]*10)|sum([1],start=3)|sum([1],x=3)|min()|min(1)|min([])|min([],default=3)|max(1,2,default=3)|max(1,2,key=lambda x:-x)|max([1],x=1)|max(1,'a')|hash([])|hex(1.5)|id()|getattr(1)|getattr(1,2)|getattr(1,'x')|getattr(1,'x',3)|setattr(1,'x',2)|setattr(1,2,3)|setattr(1,2)|hasattr(1,2)|delattr(1,'x')|vars(1)|vars(1,2)|dir(1,2)|input(1,2)|print(1,sep=3)|print(1,end=3)|print(1,x=3)|format(1,2)|format()|format(1,'z')|format('a','d')|sorted(1)|sorted()|sorted([1],2)|sorted([1,'a'])|eval(1)|exec(1)|eval('1+')|eval(' 1')|compile('1','f','foo')|iter()|next(1)|next(iter([]),5)|range()|range('a')|range(1,2,0)|repr()|globals(1)|print(*[1],file=3)|__import__('nope')|__import__(1)|ascii('\\xe9')|sum([],[])|sum([True,True])|max('abc','abd')|min([3,1,2],key=lambda x:-x)|pow(3,4,5)|pow(base=2,exp=3)|pow(2,exp=3,mod=5)|oct(-8)|bin(-5)|hex(255)|round(2.5)|round(-2.5)|round(1e300)|round(float('nan'))|round(float('inf'))|sum((1,2,3),2.5)|sum([1e16,1.0,-1e16])|sum([1,1e16,1.0,-1e16])|type(1,2)|open('nofile')|aiter(1)|anext(1)'''
for t in tests.split('|'):
    try: print(t,'->',repr(eval(t)))
    except BaseException as x: print(t,'!!',type(x).__name__,x)
#> abs('a') !! TypeError bad operand type for abs(): 'str'
#> abs() !! TypeError abs() takes exactly one argument (0 given)
#> abs(1,2) !! TypeError abs() takes exactly one argument (2 given)
#> all(1) !! TypeError 'int' object is not iterable
#> any() !! TypeError any() takes exactly one argument (0 given)
#> bin('a') !! TypeError 'str' object cannot be interpreted as an integer
#> chr(-1) !! ValueError chr() arg not in range(0x110000)
#> chr('a') !! TypeError 'str' object cannot be interpreted as an integer
#> chr(0x110000) !! ValueError chr() arg not in range(0x110000)
#> ord('ab') !! TypeError ord() expected a character, but string of length 2 found
#> ord(1) !! TypeError ord() expected string of length 1, but int found
#> ord(b'a') -> 97
#> ord(b'ab') !! TypeError ord() expected a character, but string of length 2 found
#> len(1) !! TypeError object of type 'int' has no len()
#> len() !! TypeError len() takes exactly one argument (0 given)
#> len(1,2) !! TypeError len() takes exactly one argument (2 given)
#> isinstance(1) !! TypeError isinstance expected 2 arguments, got 1
#> isinstance(1,1) !! TypeError isinstance() arg 2 must be a type, a tuple of types, or a union
#> issubclass(1,int) !! TypeError issubclass() arg 1 must be a class
#> callable() !! TypeError callable() takes exactly one argument (0 given)
#> divmod(1,0) !! ZeroDivisionError division by zero
#> divmod('a',1) !! TypeError unsupported operand type(s) for divmod(): 'str' and 'int'
#> pow(2) !! TypeError pow() missing required argument 'exp' (pos 2)
#> pow(2,3,0) !! ValueError pow() 3rd argument cannot be 0
#> pow(2,-1,5) -> 3
#> pow(2.0,3,4) !! TypeError pow() 3rd argument not allowed unless all arguments are integers
#> round('a') !! TypeError type str doesn't define __round__ method
#> round(1.5,'a') !! TypeError 'str' object cannot be interpreted as an integer
#> round(2.675,2) -> 2.67
#> round(5,-1) -> 0
#> sum(['a']) !! TypeError unsupported operand type(s) for +: 'int' and 'str'
#> sum(1) !! TypeError 'int' object is not iterable
#> sum(['a'],'') !! TypeError sum() can't sum strings [use ''.join(seq) instead]
#> sum([b'a'],b'') !! TypeError sum() can't sum bytes [use b''.join(seq) instead]
#> sum([[1],[2]],[]) -> [1, 2]
#> sum([1,2.5]) -> 3.5
#> sum([0.1]*10) -> 1.0
#> sum([1],start=3) -> 4
#> sum([1],x=3) !! TypeError sum() got an unexpected keyword argument 'x'
#> min() !! TypeError min expected at least 1 argument, got 0
#> min(1) !! TypeError 'int' object is not iterable
#> min([]) !! ValueError min() iterable argument is empty
#> min([],default=3) -> 3
#> max(1,2,default=3) !! TypeError Cannot specify a default for max() with multiple positional arguments
#> max(1,2,key=lambda x:-x) -> 1
#> max([1],x=1) !! TypeError max() got an unexpected keyword argument 'x'
#> max(1,'a') !! TypeError '>' not supported between instances of 'str' and 'int'
#> hash([]) !! TypeError unhashable type: 'list'
#> hex(1.5) !! TypeError 'float' object cannot be interpreted as an integer
#> id() !! TypeError id() takes exactly one argument (0 given)
#> getattr(1) !! TypeError getattr expected at least 2 arguments, got 1
#> getattr(1,2) !! TypeError attribute name must be string, not 'int'
#> getattr(1,'x') !! AttributeError 'int' object has no attribute 'x'
#> getattr(1,'x',3) -> 3
#> setattr(1,'x',2) !! AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
#> setattr(1,2,3) !! TypeError attribute name must be string, not 'int'
#> setattr(1,2) !! TypeError setattr expected 3 arguments, got 2
#> hasattr(1,2) !! TypeError attribute name must be string, not 'int'
#> delattr(1,'x') !! AttributeError 'int' object has no attribute 'x' and no __dict__ for setting new attributes
#> vars(1) !! TypeError vars() argument must have __dict__ attribute
#> vars(1,2) !! TypeError vars expected at most 1 argument, got 2
#> dir(1,2) !! TypeError dir expected at most 1 argument, got 2
#> input(1,2) !! TypeError input expected at most 1 argument, got 2
#> print(1,sep=3) !! TypeError sep must be None or a string, not int
#> print(1,end=3) !! TypeError end must be None or a string, not int
#> print(1,x=3) !! TypeError print() got an unexpected keyword argument 'x'
#> format(1,2) !! TypeError format() argument 2 must be str, not int
#> format() !! TypeError format expected at least 1 argument, got 0
#> format(1,'z') !! ValueError Negative zero coercion (z) not allowed in integer format specifier
#> format('a','d') !! ValueError Unknown format code 'd' for object of type 'str'
#> sorted(1) !! TypeError 'int' object is not iterable
#> sorted() !! TypeError sorted expected 1 argument, got 0
#> sorted([1],2) !! TypeError sorted expected 1 argument, got 2
#> sorted([1,'a']) !! TypeError '<' not supported between instances of 'str' and 'int'
#> eval(1) !! TypeError eval() arg 1 must be a string, bytes or code object
#> exec(1) !! TypeError exec() arg 1 must be a string, bytes or code object
#> eval('1+') !! SyntaxError invalid syntax (<string>, line 1)
#> eval(' 1') -> 1
#> compile('1','f','foo') !! ValueError compile() mode must be 'exec', 'eval' or 'single'
#> iter() !! TypeError iter expected at least 1 argument, got 0
#> next(1) !! TypeError 'int' object is not an iterator
#> next(iter([]),5) -> 5
#> range() !! TypeError range expected at least 1 argument, got 0
#> range('a') !! TypeError 'str' object cannot be interpreted as an integer
#> range(1,2,0) !! ValueError range() arg 3 must not be zero
#> repr() !! TypeError repr() takes exactly one argument (0 given)
#> globals(1) !! TypeError globals() takes no arguments (1 given)
#> print(*[1],file=3) !! AttributeError 'int' object has no attribute 'write'
#> __import__('nope') !! ModuleNotFoundError No module named 'nope'
#> __import__(1) !! TypeError module name must be a string
#> ascii('\xe9') -> "'\\xe9'"
#> sum([],[]) -> []
#> sum([True,True]) -> 2
#> max('abc','abd') -> 'abd'
#> min([3,1,2],key=lambda x:-x) -> 3
#> pow(3,4,5) -> 1
#> pow(base=2,exp=3) -> 8
#> pow(2,exp=3,mod=5) -> 3
#> oct(-8) -> '-0o10'
#> bin(-5) -> '-0b101'
#> hex(255) -> '0xff'
#> round(2.5) -> 2
#> round(-2.5) -> -2
#> round(1e300) -> 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
#> round(float('nan')) !! ValueError cannot convert float NaN to integer
#> round(float('inf')) !! OverflowError cannot convert float infinity to integer
#> sum((1,2,3),2.5) -> 8.5
#> sum([1e16,1.0,-1e16]) -> 1.0
#> sum([1,1e16,1.0,-1e16]) -> 1.0
#> type(1,2) !! TypeError type() takes 1 or 3 arguments
#> open('nofile') !! FileNotFoundError [Errno 2] No such file or directory: 'nofile'
#> aiter(1) !! TypeError 'int' object is not an async iterable
#> anext(1) !! TypeError 'int' object is not an async iterator
