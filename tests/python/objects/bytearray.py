# bytearray: changing bytes in place, and what it complains of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: bytearray(b'abc')))  #> bytearray(b'abc')
print(error(lambda: bytearray(3)))  #> bytearray(b'\x00\x00\x00')
print(error(lambda: bytearray('a')))  #> TypeError: string argument without an encoding
print(error(lambda: bytearray()[0]))  #> IndexError: bytearray index out of range
print(error(lambda: bytearray(b'a')+b'b'))  #> bytearray(b'ab')
print(error(lambda: b'a'+bytearray(b'b')))  #> b'ab'
print(error(lambda: bytearray(b'abc').pop()))  #> 99
print(error(lambda: bytearray().pop()))  #> IndexError: pop from empty bytearray
print(error(lambda: bytearray(b'a').pop(5)))  #> IndexError: pop index out of range
print(error(lambda: bytearray(b'a').append(300)))  #> ValueError: byte must be in range(0, 256)
print(error(lambda: bytearray(b'a').append('a')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: bytearray(b'a').remove(98)))  #> ValueError: value not found in bytearray
print(error(lambda: bytearray(b'a').extend([300])))  #> ValueError: byte must be in range(0, 256)
print(error(lambda: bytearray(b'a').extend('ab')))  #> TypeError: expected iterable of integers; got: 'str'
print(error(lambda: bytearray(b'a').extend(1)))  #> TypeError: can't extend bytearray with int
print(error(lambda: bytearray(b'a').insert(0,98)))  #> None
print(error(lambda: hash(bytearray())))  #> TypeError: unhashable type: 'bytearray'
print(error(lambda: bytearray(b'a')==b'a'))  #> True
print(error(lambda: bytearray(b'%d')%1))  #> bytearray(b'1')
print(error(lambda: bytearray(b'\'"')))  #> bytearray(b'\'"')
print(error(lambda: bytearray(-1)))  #> ValueError: negative count
print(error(lambda: bytearray(b'abc').__alloc__()))  #> 4
print(error(lambda: bytearray(b'abcdefghij').__alloc__()))  #> 11
print(error(lambda: bytearray(3).__sizeof__()))  #> 60
print(error(lambda: bytearray(b'abc').reverse()))  #> None
print(error(lambda: bytearray(b'abc').resize(-1)))  #> ValueError: Can only resize to positive sizes, got -1
print(error(lambda: bytearray(b'abc').copy()))  #> bytearray(b'abc')
print(error(lambda: bytearray(b'abc').__reduce__()))  #> (<class 'bytearray'>, ('abc', 'latin-1'), None)
print(error(lambda: bytearray.fromhex('0a')))  #> bytearray(b'\n')
print(error(lambda: bytearray(b'abc')[1:2]))  #> bytearray(b'b')
print(error(lambda: bytearray(b'abc')['a']))  #> TypeError: bytearray indices must be integers or slices, not str
print(error(lambda: bytearray(b'x')*'a'))  #> TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: bytearray(b'abc').index(98)))  #> 1
print(error(lambda: bytearray(b'a').find('a')))  #> TypeError: argument should be integer or bytes-like object, not 'str'
b = bytearray(b"hello")
b[0] = 72
b.append(33)
b.extend(b"??")
b.insert(0, 62)
print(b, len(b), b[1], b[1:3], b[-1], list(b[:2]))  #> bytearray(b'>Hello!??') 9 72 bytearray(b'He') 63 [62, 72]
b += b" x"
print(b)  #> bytearray(b'>Hello!?? x')
del b[0]
print(b)  #> bytearray(b'Hello!?? x')
del b[-2:]
print(b)  #> bytearray(b'Hello!??')
b[1:3] = b"EEE"
print(b)  #> bytearray(b'HEEElo!??')
b[::2] = b"....."
print(b)  #> bytearray(b'.E.E.o.?.')
del b[::2]
print(b)  #> bytearray(b'EEo?')
print(b.pop(), b.pop(0), b)  #> 63 69 bytearray(b'Eo')
b.reverse()
print(b)  #> bytearray(b'oE')
b.clear()
print(b, bool(b), b == b"")  #> bytearray(b'') False True
b *= 3
print(b)  #> bytearray(b'')
b = bytearray(b"ab")
b *= 3
print(b, b.copy() == b, b.copy() is b)  #> bytearray(b'ababab') True False
b.remove(97)
print(b, b.count(97), b.find(b"a"), b.index(98))  #> bytearray(b'babab') 2 1 0
b.resize(8)
print(b)  #> bytearray(b'babab\x00\x00\x00')
print(bytearray(b"abc") + b"d", b"abc" + bytearray(b"d"), type(b"a" + bytearray()), type(bytearray() + b"a"))  #> bytearray(b'abcd') b'abcd' <class 'bytes'> <class 'bytearray'>
print(bytearray([1, 2]), bytearray(2), bytearray("hé", "utf-8"), bytearray(range(3)), bytearray(b"abc").upper(), bytearray(b"a b").split(), bytearray(b"abc").replace(b"b", b"x"))  #> bytearray(b'\x01\x02') bytearray(b'\x00\x00') bytearray(b'h\xc3\xa9') bytearray(b'\x00\x01\x02') bytearray(b'ABC') [bytearray(b'a'), bytearray(b'b')] bytearray(b'axc')
print(bytearray(b"abc") < b"abd", bytearray(b"abc") == bytearray(b"abc"), b"abc" == bytearray(b"abc"), 97 in bytearray(b"abc"), b"bc" in bytearray(b"abc"), bytearray(b"x,y").partition(b","))  #> True True True True True (bytearray(b'x'), bytearray(b','), bytearray(b'y'))
class A(bytearray): pass
a = A(b"abc")
a.tag = 1
print(a, type(a).__name__, a.tag, type(a + b"").__name__)  #> A(b'abc') A 1 bytearray
def run(source):
    scope = {}
    try:
        exec(source, scope)
        return scope["b"]
    except Exception as e:
        return f"{type(e).__name__}: {e}"

print(run("b=bytearray(b'abc');b[0]=300"))  #> ValueError: byte must be in range(0, 256)
print(run("b=bytearray(b'abc');b[0]='a'"))  #> TypeError: 'str' object cannot be interpreted as an integer
print(run("b=bytearray(b'abc');b[5]=1"))  #> IndexError: bytearray index out of range
print(run("b=bytearray(b'abc');b[0:2]=b'xyz'"))  #> bytearray(b'xyzc')
print(run("b=bytearray(b'abc');b[0:2]='x'"))  #> TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(run("b=bytearray(b'abc');b[0:2]=[1,2,3]"))  #> bytearray(b'\x01\x02\x03c')
print(run("b=bytearray(b'abc');b[0:2]=5"))  #> TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
print(run("b=bytearray(b'abcdef');b[::2]=b'xyz'"))  #> bytearray(b'xbydzf')
print(run("b=bytearray(b'abcdef');b[::2]=b'x'"))  #> ValueError: attempt to assign bytes of size 1 to extended slice of size 3
print(run("b=bytearray(b'abcdef');del b[::2]"))  #> bytearray(b'bdf')
print(run("b=bytearray(b'abcdef');del b[1:3]"))  #> bytearray(b'adef')
print(run("b=bytearray(b'abcdef');del b[0]"))  #> bytearray(b'bcdef')
print(run("b=bytearray(b'abcdef');del b[9]"))  #> IndexError: bytearray index out of range
print(run("b=bytearray(b'abc');b+='d'"))  #> TypeError: can't concat str to bytearray
print(run("b=bytearray(b'abc');b*=2"))  #> bytearray(b'abcabc')
print(run("b=bytearray(b'abc');b['a']=1"))  #> TypeError: bytearray indices must be integers or slices, not str
print(run("b=b'abc';b[0]=1"))  #> TypeError: 'bytes' object does not support item assignment
print(run("b=b'abc';del b[0]"))  #> TypeError: 'bytes' object doesn't support item deletion
print(run("b=bytearray(b'ab');b[:]=b"))  #> bytearray(b'ab')
