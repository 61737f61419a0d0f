# Operators, conversions and containers through special methods.
def error(f, *args):
    try:
        f(*args)
    except Exception as e:
        return f'{type(e).__name__}: {e}'
class V:
    def __init__(self, v): self.v = v
    def __repr__(self): return f'V({self.v})'
    def __str__(self): return f'<{self.v}>'
    def __add__(self, o): return V(self.v + (o.v if isinstance(o, V) else o))
    def __radd__(self, o): return V(o + self.v)
    def __sub__(self, o): return NotImplemented
    def __mul__(self, o): return V(self.v * o)
    def __neg__(self): return V(-self.v)
    def __abs__(self): return V(abs(self.v))
    def __eq__(self, o): return isinstance(o, V) and self.v == o.v
    def __lt__(self, o): return self.v < o.v
    def __hash__(self): return hash(self.v)
    def __bool__(self): return self.v != 0
    def __len__(self): return self.v
    def __contains__(self, x): return x == self.v
    def __getitem__(self, k): return (k, self.v)
    def __call__(self, *a, **k): return (a, k)
    def __index__(self): return self.v
    def __int__(self): return self.v + 100
    def __float__(self): return self.v + 0.5
    def __format__(self, spec): return f'V:{spec}:{self.v}'
    def __iadd__(self, o):
        self.v += o
        return self
    def __divmod__(self, o): return ('divmod', o)
    def __pow__(self, o, m=None): return ('pow', o, m)
    def __rpow__(self, o, m=None): return ('rpow', o, m)
    def __matmul__(self, o): return 'matmul'
    def __invert__(self): return 'invert'
    def __round__(self, n=None): return ('round', n)
    def __reversed__(self): return 'reversed'
    def __dir__(self): return ['b', 'a']
    def __sizeof__(self): return 1000
a = V(3)
print(a, repr(a), str(a), [a], f'{a}', f'{a!r}', f'{a:>5}', '%s' % a)  #> <3> V(3) <3> [V(3)] V::3 V(3) V:>5:3 <3>
print(a + a, a + 1, 1 + a, sum([V(1), V(2)]))  #> <6> <4> <4> <3>
print(a * 2, -a, abs(V(-4)), ~a, a @ 1)  #> <6> <-3> <4> invert matmul
print(error(lambda: a - 1))  #> TypeError: unsupported operand type(s) for -: 'V' and 'int'
print(error(lambda: 1 - a))  #> TypeError: unsupported operand type(s) for -: 'int' and 'V'
print(error(lambda: 2 * a))  #> TypeError: unsupported operand type(s) for *: 'int' and 'V'
print(error(lambda: a / 2))  #> TypeError: unsupported operand type(s) for /: 'V' and 'int'
print(a == V(3), a != V(3), a < V(4), a > V(2), a == 3)  #> True False True True False
print(error(lambda: a <= V(1)))  #> TypeError: '<=' not supported between instances of 'V' and 'V'
print(hash(a), {a: 1}[V(3)], bool(V(0)), len(a), 3 in a, 4 in a)  #> 3 1 False 3 True False
print(a[1], a['x'], a[1:2], a[..., 1])  #> (1, 3) ('x', 3) (slice(1, 2, None), 3) ((Ellipsis, 1), 3)
print(a(), a(1, 2, k=3))  #> ((), {}) ((1, 2), {'k': 3})
print([10, 20, 30, 40][a], int(a), float(a), hex(a), range(a))  #> 40 103 3.5 0x3 range(0, 3)
b = a
b += 4
print(a is b, a)  #> True <7>
print(divmod(a, 2), a ** 2, pow(a, 2, 3), 2 ** a, round(a), round(a, 1))  #> ('divmod', 2) ('pow', 2, None) ('pow', 2, 3) ('rpow', 2, None) ('round', None) ('round', 1)
print(reversed(a), dir(a), format(a, 'zz'))  #> reversed ['a', 'b'] V:zz:7
class Plain: pass
print(bool(Plain()), error(lambda: Plain() in 3), error(lambda: 3 in Plain()))  #> True TypeError: argument of type 'int' is not a container or iterable TypeError: argument of type 'Plain' is not a container or iterable
class NoHash:
    def __eq__(self, o): return True
print(NoHash.__hash__, error(hash, NoHash()), NoHash() == 3, NoHash() != 3)  #> None TypeError: unhashable type: 'NoHash' True False
class OnlyLen:
    def __len__(self): return 0
print(bool(OnlyLen()))  #> False
class Bad:
    def __repr__(self): return 1
    def __str__(self): return 2
    def __bool__(self): return 3
    def __len__(self): return -1
    def __hash__(self): return 'h'
    def __iter__(self): return 5
    def __index__(self): return 'i'
    def __format__(self, s): return 6
    def __contains__(self, x): return 'truthy'
bad = Bad()
print(error(repr, bad))  #> TypeError: __repr__ returned non-string (type int)
print(error(str, bad))  #> TypeError: __str__ returned non-string (type int)
print(error(bool, bad))  #> TypeError: __bool__ should return bool, returned int
print(error(len, bad))  #> ValueError: __len__() should return >= 0
print(error(hash, bad))  #> TypeError: __hash__ method should return an integer
print(error(iter, bad))  #> TypeError: iter() returned non-iterator of type 'int'
print(error(lambda: [1][bad]))  #> TypeError: __index__ returned non-int (type str)
print(error(format, bad))  #> TypeError: __format__ must return a str, not int
print(1 in bad)  #> True
class NoIter:
    __iter__ = None
    __contains__ = None
    __hash__ = None
print(error(iter, NoIter()), error(lambda: 1 in NoIter()))  #> TypeError: 'NoIter' object is not iterable TypeError: 'NoIter' object is not a container
class Seq:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 10
print(list(Seq()), 20 in Seq(), 25 in Seq(), [x for x in Seq()])  #> [0, 10, 20] True False [0, 10, 20]
class It:
    def __init__(self): self.n = 0
    def __iter__(self): return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
print(list(It()), sum(It()), max(It()), 2 in It(), tuple(It()))  #> [1, 2, 3] 6 3 True (1, 2, 3)
x, y, z = It()
print(x, y, z, [*It()], dict(zip('abc', It())))  #> 1 2 3 [1, 2, 3] {'a': 1, 'b': 2, 'c': 3}
