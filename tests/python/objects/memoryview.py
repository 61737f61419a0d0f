# memoryview: windows on the bytes of another object, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


y = b"xyz"
r = memoryview(y)
m = memoryview(bytearray(b"abcdef"))
print(error(lambda: len(m)))  #> 6
print(error(lambda: m[0]))  #> 97
print(error(lambda: m[-1]))  #> 102
print(error(lambda: m[9]))  #> IndexError: index out of bounds on dimension 1
print(error(lambda: m['a']))  #> TypeError: memoryview: invalid slice key
print(error(lambda: bytes(m[1:3])))  #> b'bc'
print(error(lambda: bytes(m[::-1])))  #> b'fedcba'
print(error(lambda: bytes(m[::2])))  #> b'ace'
print(error(lambda: m.tolist()))  #> [97, 98, 99, 100, 101, 102]
print(error(lambda: m.tobytes()))  #> b'abcdef'
print(error(lambda: m.nbytes))  #> 6
print(error(lambda: m.itemsize))  #> 1
print(error(lambda: m.format))  #> B
print(error(lambda: m.ndim))  #> 1
print(error(lambda: m.shape))  #> (6,)
print(error(lambda: m.strides))  #> (1,)
print(error(lambda: m.suboffsets))  #> ()
print(error(lambda: m.readonly))  #> False
print(error(lambda: r.readonly))  #> True
print(error(lambda: m.obj))  #> bytearray(b'abcdef')
print(error(lambda: m.contiguous))  #> True
print(error(lambda: m.c_contiguous))  #> True
print(error(lambda: m.f_contiguous))  #> True
print(error(lambda: m[::2].contiguous))  #> False
print(error(lambda: m.hex()))  #> 616263646566
print(error(lambda: m.hex(':')))  #> 61:62:63:64:65:66
print(error(lambda: m==b'abcdef'))  #> True
print(error(lambda: m==m))  #> True
print(error(lambda: m!=b'x'))  #> True
print(error(lambda: m<m))  #> TypeError: '<' not supported between instances of 'memoryview' and 'memoryview'
print(error(lambda: m==5))  #> False
print(error(lambda: m.cast('H').tolist()))  #> [25185, 25699, 26213]
print(error(lambda: m.cast('I')))  #> TypeError: memoryview: length is not a multiple of itemsize
print(error(lambda: m.cast('b').tolist()))  #> [97, 98, 99, 100, 101, 102]
print(error(lambda: m.cast('c').tolist()))  #> [b'a', b'b', b'c', b'd', b'e', b'f']
print(error(lambda: m.cast('B',[2,3]).tolist()))  #> [[97, 98, 99], [100, 101, 102]]
print(error(lambda: m.cast('B',[2,3]).shape))  #> (2, 3)
print(error(lambda: m.cast('H')[1]))  #> 25699
print(error(lambda: m.cast('q')))  #> TypeError: memoryview: length is not a multiple of itemsize
print(error(lambda: m.cast('zz')))  #> ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
print(error(lambda: m.cast('d')))  #> TypeError: memoryview: length is not a multiple of itemsize
print(error(lambda: memoryview(5)))  #> TypeError: memoryview: a bytes-like object is required, not 'int'
print(error(lambda: memoryview('a')))  #> TypeError: memoryview: a bytes-like object is required, not 'str'
print(error(lambda: memoryview()))  #> TypeError: memoryview() missing required argument 'object' (pos 1)
print(error(lambda: list(m)))  #> [97, 98, 99, 100, 101, 102]
print(error(lambda: 98 in m))  #> True
print(error(lambda: b'b' in m))  #> False
print(error(lambda: m.toreadonly().readonly))  #> True
print(error(lambda: m.count(97)))  #> 1
print(error(lambda: m.index(99)))  #> 2
print(error(lambda: m.index(1)))  #> ValueError: memoryview.index(x): x not found
print(error(lambda: m.__len__()))  #> 6
print(error(lambda: m[()]))  #> NotImplementedError: sub-views are not implemented
print(error(lambda: m[...]))  #> TypeError: memoryview: invalid slice key
print(error(lambda: m[1,2]))  #> TypeError: cannot index 1-dimension view with 2-element tuple
print(error(lambda: m.cast('B',[2,3])[1,2]))  #> 102
print(error(lambda: m.cast('B',[2,3])[1]))  #> NotImplementedError: multi-dimensional sub-views are not implemented
print(error(lambda: m+m))  #> TypeError: unsupported operand type(s) for +: 'memoryview' and 'memoryview'
print(error(lambda: m*2))  #> TypeError: unsupported operand type(s) for *: 'memoryview' and 'int'
print(error(lambda: bool(memoryview(b''))))  #> False
print(error(lambda: b''.join([m,r])))  #> b'abcdefxyz'
print(error(lambda: bytes(m)))  #> b'abcdef'
print(error(lambda: bytearray(m)))  #> bytearray(b'abcdef')
print(error(lambda: int(memoryview(b'12'))))  #> 12
print(error(lambda: str(m,'ascii')))  #> abcdef
print(error(lambda: m.tobytes('C')))  #> b'abcdef'
print(error(lambda: m.tobytes('X')))  #> ValueError: order must be 'C', 'F' or 'A'
print(error(lambda: type(m).__mro__))  #> (<class 'memoryview'>, <class 'object'>)
print(error(lambda: m[5:100].tolist()))  #> [102]
print(error(lambda: m[3:1].tolist()))  #> []
print(error(lambda: m.cast('f').tolist()))  #> TypeError: memoryview: length is not a multiple of itemsize


def run(source):
    b = bytearray(b"abcdef")
    scope = {"b": b, "m": memoryview(bytearray(b"abcdef")), "r": memoryview(b"xyz")}
    try:
        exec(source, scope)
        return bytes(b), bytes(scope["m"])
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(run('m[0]=65;'))  #> (b'abcdef', b'Abcdef')
print(run('m[0]=300;'))  #> ValueError: memoryview: invalid value for format 'B'
print(run("m[0]='a';"))  #> TypeError: memoryview: invalid type for format 'B'
print(run("m[0:2]=b'ZZ';"))  #> (b'abcdef', b'ZZcdef')
print(run("m[0:2]=b'Z';"))  #> ValueError: memoryview assignment: lvalue and rvalue have different structures
print(run('m[0:2]=5;'))  #> TypeError: a bytes-like object is required, not 'int'
print(run('r[0]=1;'))  #> TypeError: cannot modify read-only memory
print(run('del m[0];'))  #> TypeError: cannot delete memory
print(run("m[::2]=b'123';"))  #> (b'abcdef', b'1b2d3f')
print(run('b2=memoryview(b);b.append(1);'))  #> BufferError: Existing exports of data: object cannot be re-sized
print(run('b2=memoryview(b);b2.release();b.append(1);'))  #> (b'abcdef\x01', b'abcdef')
print(run('m.release();m[0];'))  #> ValueError: operation forbidden on released memoryview object
print(run('m.release();m.tolist();'))  #> ValueError: operation forbidden on released memoryview object
print(run('m.release();repr(m);'))  #> ValueError: operation forbidden on released memoryview object
print(run('m.release();len(m);'))  #> ValueError: operation forbidden on released memoryview object
print(run('with m: pass\nm[0];'))  #> ValueError: operation forbidden on released memoryview object
print(run('b2=memoryview(b)[1:4]; b2[0]=90;'))  #> (b'aZcdef', b'abcdef')
print(run('b2=memoryview(b); b[0]=1;'))  #> (b'\x01bcdef', b'abcdef')
print(run('b2=memoryview(b); del b2; b.append(3);'))  #> (b'abcdef\x03', b'abcdef')
print(run('b2=memoryview(b); b.clear();'))  #> BufferError: Existing exports of data: object cannot be re-sized
print(run("c=m.cast('H');c[0]=65535;"))  #> (b'abcdef', b'\xff\xffcdef')
print(run("c=m.cast('H');c[0]=65536;"))  #> ValueError: memoryview: invalid value for format 'H'
print(run("c=m.cast('b');c[0]=-1;"))  #> (b'abcdef', b'\xffbcdef')
print(run("c=m.cast('c');c[0]=b'z';"))  #> (b'abcdef', b'zbcdef')
print(run("c=m.cast('c');c[0]=5;"))  #> TypeError: memoryview: invalid type for format 'c'
print(run("m[0:0]=b'';"))  #> (b'abcdef', b'abcdef')
print(run('m[2:4]=m[0:2];'))  #> (b'abcdef', b'ababef')
print(run('m[9]=1;'))  #> IndexError: index out of bounds on dimension 1
import sys, weakref
print(sys.getsizeof(memoryview(b"")), type(iter(memoryview(b"ab"))).__name__, list(reversed(memoryview(b"ab"))), repr(memoryview(b""))[:14])  #> 184 memory_iterator [98, 97] <memory at 0x7
b = bytearray(b"abc")
v = memoryview(b)
w = v[1:]
w[0] = 90
print(b, v.tolist(), w.tobytes(), w.obj is b, v == w, v[1:] == w)  #> bytearray(b'aZc') [97, 90, 99] b'Zc' True False True
v.release()
w.release()
b.append(1)
print(b)  #> bytearray(b'aZc\x01')
big = memoryview(bytearray(8)).cast("i")
big[1] = -2
print(big.tolist(), big.tobytes(), big.nbytes, big.format, big.cast("B")[4], big.obj)  #> [0, -2] b'\x00\x00\x00\x00\xfe\xff\xff\xff' 8 i 254 bytearray(b'\x00\x00\x00\x00\xfe\xff\xff\xff')
grid = memoryview(bytearray(range(6))).cast("B", [2, 3])
print(grid.tolist(), grid.ndim, grid.strides, grid[1, 2], grid[-1, 0], len(grid))  #> [[0, 1, 2], [3, 4, 5]] 2 (3, 1) 5 3 2
d = memoryview(bytearray(16)).cast("d")
d[0] = 1.5
print(d.tolist(), d.itemsize)  #> [1.5, 0.0] 8
