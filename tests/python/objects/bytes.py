# bytes: building, searching, cutting, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: b'a'.find('a')))  #> TypeError: argument should be integer or bytes-like object, not 'str'
print(error(lambda: b'a'.find(97)))  #> 0
print(error(lambda: b'a'.find(300)))  #> ValueError: byte must be in range(0, 256)
print(error(lambda: b'a'.find(None)))  #> TypeError: argument should be integer or bytes-like object, not 'NoneType'
print(error(lambda: b'abc'.index(b'x')))  #> ValueError: subsection not found
print(error(lambda: b'abc'.rindex(b'x')))  #> ValueError: subsection not found
print(error(lambda: 'a' in b'a'))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: 97 in b'a'))  #> True
print(error(lambda: 300 in b'a'))  #> ValueError: byte must be in range(0, 256)
print(error(lambda: b'abc'.split(1)))  #> TypeError: a bytes-like object is required, not 'int'
print(error(lambda: b'abc'.split(b'')))  #> ValueError: empty separator
print(error(lambda: b' a b '.split()))  #> [b'a', b'b']
print(error(lambda: b'a,b'.split(b',')))  #> [b'a', b'b']
print(error(lambda: b','.join([1])))  #> TypeError: sequence item 0: expected a bytes-like object, int found
print(error(lambda: b','.join(['a'])))  #> TypeError: sequence item 0: expected a bytes-like object, str found
print(error(lambda: b','.join(1)))  #> TypeError: can only join an iterable
print(error(lambda: b'a'.center(5,b'ab')))  #> TypeError: center(): argument 2 must be a byte string of length 1, not a bytes object of length 2
print(error(lambda: b'a'.center(5,'x')))  #> TypeError: center() argument 2 must be a byte string of length 1, not str
print(error(lambda: b'a'.strip('a')))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: b'a'.strip(1)))  #> TypeError: a bytes-like object is required, not 'int'
print(error(lambda: b'abc'.replace('a','b')))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: b'abc'.replace(b'a',1)))  #> TypeError: a bytes-like object is required, not 'int'
print(error(lambda: b'abc'.startswith('a')))  #> TypeError: startswith first arg must be bytes or a tuple of bytes, not str
print(error(lambda: b'abc'.startswith((b'a',))))  #> True
print(error(lambda: b'abc'.startswith(('a',))))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: b'abc'.partition('a')))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: b'abc'.partition(b'')))  #> ValueError: empty separator
print(error(lambda: b'a'+'a'))  #> TypeError: can't concat str to bytes
print(error(lambda: b'a'+1))  #> TypeError: can't concat int to bytes
print(error(lambda: b'a'*2))  #> b'aa'
print(error(lambda: b'a'<'a'))  #> TypeError: '<' not supported between instances of 'bytes' and 'str'
print(error(lambda: b'a'=='a'))  #> False
print(error(lambda: b'abc'[0]))  #> 97
print(error(lambda: b'abc'[5]))  #> IndexError: index out of range
print(error(lambda: b'abc'['a']))  #> TypeError: byte indices must be integers or slices, not str
print(error(lambda: b'abc'[0:2]))  #> b'ab'
print(error(lambda: b'abc'[::-1]))  #> b'cba'
print(error(lambda: bytes(3)))  #> b'\x00\x00\x00'
print(error(lambda: bytes(-1)))  #> ValueError: negative count
print(error(lambda: bytes([1,2,300])))  #> ValueError: bytes must be in range(0, 256)
print(error(lambda: bytes(['a'])))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: bytes('a')))  #> TypeError: string argument without an encoding
print(error(lambda: bytes('a','utf-8')))  #> b'a'
print(error(lambda: bytes(1,'utf-8')))  #> TypeError: encoding without a string argument
print(error(lambda: bytes(1.5)))  #> TypeError: cannot convert 'float' object to bytes
print(error(lambda: bytes(None)))  #> TypeError: cannot convert 'NoneType' object to bytes
print(error(lambda: bytes(b'a','x')))  #> TypeError: encoding without a string argument
print(error(lambda: bytes(encoding='x')))  #> TypeError: encoding without a string argument
print(error(lambda: bytes('a','utf-8','strict',1)))  #> TypeError: bytes() takes at most 3 arguments (4 given)
print(error(lambda: bytes([1],errors='x')))  #> TypeError: errors without a string argument
print(error(lambda: bytes.fromhex('01 ff')))  #> b'\x01\xff'
print(error(lambda: bytes.fromhex('0')))  #> ValueError: fromhex() arg must contain an even number of hexadecimal digits
print(error(lambda: bytes.fromhex('0g')))  #> ValueError: non-hexadecimal number found in fromhex() arg at position 1
print(error(lambda: bytes.fromhex(1)))  #> TypeError: fromhex() argument must be str or bytes-like, not int
print(error(lambda: b'\x01\xff'.hex()))  #> 01ff
print(error(lambda: b'\x01\xff'.hex(':')))  #> 01:ff
print(error(lambda: b'\x01\xff\x02'.hex(':',2)))  #> 01:ff02
print(error(lambda: b'\x01\xff\x02'.hex(':',-2)))  #> 01ff:02
print(error(lambda: b'a'.hex('ab')))  #> ValueError: sep must be length 1.
print(error(lambda: b'a'.hex(1)))  #> TypeError: object of type 'int' has no len()
print(error(lambda: b'a'.hex('é')))  #> ValueError: sep must be ASCII.
print(error(lambda: b'abc'.translate(None,b'a')))  #> b'bc'
print(error(lambda: b'abc'.translate(b'a')))  #> ValueError: translation table must be 256 characters long
print(error(lambda: bytes.maketrans(b'a',b'bc')))  #> ValueError: maketrans arguments must have same length
print(error(lambda: b'abc'.translate(bytes.maketrans(b'a',b'b'))))  #> b'bbc'
print(error(lambda: b'a b'.title()))  #> b'A B'
print(error(lambda: b'aB'.swapcase()))  #> b'Ab'
print(error(lambda: b'a\tb'.expandtabs(4)))  #> b'a   b'
print(error(lambda: b'-5'.zfill(5)))  #> b'-0005'
print(error(lambda: b'a\nb\r\nc'.splitlines()))  #> [b'a', b'b', b'c']
print(error(lambda: b'a\nb'.splitlines(True)))  #> [b'a\n', b'b']
print(error(lambda: repr(b'\'"')))  #> b'\'"'
print(error(lambda: b'a'.isalpha()))  #> True
print(error(lambda: b''.isalpha()))  #> False
print(error(lambda: b'1'.isdigit()))  #> True
print(error(lambda: b'Ab'.istitle()))  #> True
print(error(lambda: b' '.isspace()))  #> True
print(error(lambda: b'a'.isascii()))  #> True
print(error(lambda: b'abc'.count(b'')))  #> 4
print(error(lambda: b'aaa'.count(b'aa')))  #> 1
print(error(lambda: b'aaa'.count(97)))  #> 3
print(error(lambda: b'%d'%1))  #> b'1'
print(error(lambda: b'abc'.removeprefix(b'a')))  #> b'bc'
print(error(lambda: b'abc'.removesuffix('c')))  #> TypeError: a bytes-like object is required, not 'str'
print(error(lambda: b'abc'.rsplit(b'b')))  #> [b'a', b'c']
print(error(lambda: b'a b c'.rsplit(None,1)))  #> [b'a b', b'c']
print(error(lambda: int(b'12')))  #> 12
print(error(lambda: bytes({1:2})))  #> b'\x01'
print(error(lambda: bytes(range(3))))  #> b'\x00\x01\x02'
print(error(lambda: b'\n\t\r\\\x00\x7f\x80'))  #> b'\n\t\r\\\x00\x7f\x80'
print(error(lambda: str(b'a')))  #> b'a'
print(error(lambda: b'abc'.join([])))  #> b''
print(error(lambda: b'a'.join([b'b'])))  #> b'b'
print(error(lambda: bytes(True)))  #> b'\x00'
print(error(lambda: b'abc'.find(b'c',-1)))  #> 2
print(error(lambda: b'abc'.endswith(b'c',0,-1)))  #> False
print(error(lambda: b'a'.decode('utf-8','ignore')))  #> a
print(error(lambda: b'a'.decode(1)))  #> TypeError: decode() argument 'encoding' must be str, not int
print(error(lambda: b'ABC'.lower()))  #> b'abc'
print(error(lambda: b'abc'.capitalize()))  #> b'Abc'
print(error(lambda: b'abc'.ljust(5,b'*')))  #> b'abc**'
print(error(lambda: bytes(2**70)))  #> OverflowError: cannot fit 'int' into an index-sized integer
print(error(lambda: bytes(b'abc').__getnewargs__()))  #> (b'abc',)
print(error(lambda: bytes.fromhex('é')))  #> ValueError: non-hexadecimal number found in fromhex() arg at position 0
print(error(lambda: bytes.fromhex(' ')))  #> b''
print(error(lambda: b'a,b,,c'.split(b',')))  #> [b'a', b'b', b'', b'c']
print(error(lambda: b'a,b,,c'.split(b',',1)))  #> [b'a', b'b,,c']
print(error(lambda: b'a,b,,c'.rsplit(b',',1)))  #> [b'a,b,', b'c']
print(error(lambda: b'  x y '.split(None,1)))  #> [b'x', b'y ']
print(error(lambda: b'  x y '.rsplit(None,1)))  #> [b'  x', b'y']
print(error(lambda: b'abcabc'.replace(b'b',b'XY')))  #> b'aXYcaXYc'
print(error(lambda: b'abcabc'.replace(b'b',b'',1)))  #> b'acabc'
print(error(lambda: b'abc'.replace(b'',b'-')))  #> b'-a-b-c-'
print(error(lambda: b'aXbXc'.partition(b'X')))  #> (b'a', b'X', b'bXc')
print(error(lambda: b'aXbXc'.rpartition(b'X')))  #> (b'aXb', b'X', b'c')
print(error(lambda: b'abc'.partition(b'Z')))  #> (b'abc', b'', b'')
print(error(lambda: b'abc'.rpartition(b'Z')))  #> (b'', b'', b'abc')
print(error(lambda: b'xxabxx'.strip(b'x')))  #> b'ab'
print(error(lambda: b'  a '.lstrip()))  #> b'a '
print(error(lambda: b'  a '.rstrip()))  #> b'  a'
print(error(lambda: b'Hello World'.swapcase()))  #> b'hELLO wORLD'
print(error(lambda: b'hello world'.title()))  #> b'Hello World'
print(error(lambda: b'HELLO'.lower()))  #> b'hello'
print(error(lambda: b'hello'.upper()))  #> b'HELLO'
print(error(lambda: b'abc'.center(10,b'*')))  #> b'***abc****'
print(error(lambda: b'abc' < b'abd'))  #> True
print(error(lambda: b'abc' == bytearray(b'abc')))  #> True
print(error(lambda: b'ab' * 3))  #> b'ababab'
print(error(lambda: 3 * b'ab'))  #> b'ababab'
print(error(lambda: b'' * 5))  #> b''
print(error(lambda: b'abc'[1:]))  #> b'bc'
print(error(lambda: b'abc'[-1]))  #> 99
print(error(lambda: list(b'abc')))  #> [97, 98, 99]
print(error(lambda: tuple(b'')))  #> ()
print(error(lambda: bytes(b'abc')))  #> b'abc'
print(error(lambda: b'abc'.hex(' ')))  #> 61 62 63
print(error(lambda: b'abc'.hex('-',2)))  #> 61-6263
print(error(lambda: bytes.fromhex('DEADbeef')))  #> b'\xde\xad\xbe\xef'
print(error(lambda: 97 in b'abc'))  #> True
print(error(lambda: b'bc' in b'abc'))  #> True
print(error(lambda: b'' in b'abc'))  #> True
print(error(lambda: max(b'abc')))  #> 99
print(error(lambda: sum(b'abc')))  #> 294
print(error(lambda: sorted(b'cab')))  #> [97, 98, 99]
print(error(lambda: bytes([1,2,3]) + b'x'))  #> b'\x01\x02\x03x'
print(error(lambda: bytes(iter([65,66]))))  #> b'AB'
print(error(lambda: bytes((1,2,256))))  #> ValueError: bytes must be in range(0, 256)
print(error(lambda: b'a\x00b'))  #> b'a\x00b'
print(error(lambda: b'\''))  #> b"'"
print(error(lambda: b'"\''))  #> b'"\''
print(error(lambda: b'tab\tnl\n'))  #> b'tab\tnl\n'
print(error(lambda: bytes('abc', 'ascii')))  #> b'abc'
print(error(lambda: b'abc'.isupper()))  #> False
print(error(lambda: b'ABC'.isupper()))  #> True
print(error(lambda: b'1a'.isalnum()))  #> True
print(error(lambda: b'\xe9'.isalpha()))  #> False
print(error(lambda: b'abc'.find(b'')))  #> 0
print(error(lambda: b'abc'.rfind(b'')))  #> 3
print(error(lambda: b'abc'.find(b'c',0,2)))  #> -1
print(error(lambda: b'abc'.endswith((b'x',b'c'))))  #> True
print(error(lambda: b'abc'.count(b'b',1,2)))  #> 1
print(error(lambda: b'-'.join([b'a',b'b',bytearray(b'c')])))  #> b'a-b-c'
print(error(lambda: b''.join(b'abc')))  #> TypeError: sequence item 0: expected a bytes-like object, int found
print(error(lambda: bytes().join([])))  #> b''
b = bytes([1, 2, 3])
print(bytes(b) is b, b[:] is b, b + b"" is b, b * 1 is b, b.strip() is b, b"" is bytes(), b"a" is bytes([97]), b.replace(b"z", b"") is b)  #> True True True True True True True True
print(len(b), b[0], b[-1:], [x for x in b], repr(b), str(b))  #> 3 1 b'\x03' [1, 2, 3] b'\x01\x02\x03' b'\x01\x02\x03'
class B(bytes): pass
x = B(b"abc")
print(x, type(x), x + b"d", type(x + b"d"), type(x[:]), len(x), x == b"abc", hash(x) == hash(b"abc"), x.upper())  #> b'abc' <class '__main__.B'> b'abcd' <class 'bytes'> <class 'bytes'> 3 True True b'ABC'
