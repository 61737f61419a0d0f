# Which operand is asked first: the right one when its class is below the left one's.
log = []
class A:
    def __add__(self, o):
        log.append('A.add')
        return NotImplemented
    def __radd__(self, o):
        log.append('A.radd')
        return 'A.radd'
    def __eq__(self, o):
        log.append('A.eq')
        return NotImplemented
    def __lt__(self, o):
        log.append('A.lt')
        return NotImplemented
    def __gt__(self, o):
        log.append('A.gt')
        return 'A.gt'
class B(A):
    def __radd__(self, o):
        log.append('B.radd')
        return 'B.radd'
    def __eq__(self, o):
        log.append('B.eq')
        return 'B.eq'
class C(A): pass
def run(f):
    log.clear()
    try:
        r = f()
    except TypeError as e:
        r = str(e)
    return r, log[:]
print(run(lambda: A() + A()))  #> ("unsupported operand type(s) for +: 'A' and 'A'", ['A.add'])
print(run(lambda: A() + B()))  #> ('B.radd', ['B.radd'])
print(run(lambda: B() + A()))  #> ('A.radd', ['A.add', 'A.radd'])
print(run(lambda: A() + C()))  #> ('A.radd', ['A.add', 'A.radd'])
print(run(lambda: A() + 1))  #> ("unsupported operand type(s) for +: 'A' and 'int'", ['A.add'])
print(run(lambda: 1 + A()))  #> ('A.radd', ['A.radd'])
print(run(lambda: A() == B()))  #> ('B.eq', ['B.eq'])
print(run(lambda: B() == A()))  #> ('B.eq', ['B.eq'])
print(run(lambda: A() == A()))  #> (False, ['A.eq', 'A.eq'])
print(run(lambda: A() == 1))  #> (False, ['A.eq'])
print(run(lambda: A() < A()))  #> ('A.gt', ['A.lt', 'A.gt'])
print(run(lambda: A() < C()))  #> ('A.gt', ['A.gt'])
print(run(lambda: A() < 1))  #> ("'<' not supported between instances of 'A' and 'int'", ['A.lt'])
class I(int):
    def __radd__(self, o): return 'I.radd'
    def __rsub__(self, o): return 'I.rsub'
    def __sub__(self, o): return 'I.sub'
print(1 + I(2), I(2) + 1, 1 - I(2), I(1) - I(2))  #> I.radd 3 I.rsub I.sub
class M:
    def __imul__(self, o): return NotImplemented
    def __mul__(self, o): return 'mul'
m = M()
m *= 2
print(m)  #> mul
class L(list):
    def __add__(self, o): return 'L.add'
print(L() + [1], [1] + L(), L([1]) * 2)  #> L.add [1] [1, 1]
class R:
    def __rmul__(self, o): return ('rmul', o)
    def __rmod__(self, o): return ('rmod', o)
print([1, 2] * R(), 'a' * R(), '%s' % R() if False else 'skipped', 5 % R())  #> ('rmul', [1, 2]) ('rmul', 'a') skipped ('rmod', 5)
class Sub(str):
    def __rmod__(self, o): return 'Sub.rmod'
print('x' % Sub('y'))  #> Sub.rmod
