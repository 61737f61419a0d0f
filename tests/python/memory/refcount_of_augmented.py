import sys
class A:
    def __iadd__(self, o): print(sys.getrefcount(self), sys.getrefcount(o)); return self
def f():
    a = A(); b = []
    a += b
    l = [a]
    l[0] += b
    class H: pass
    h = H(); h.x = a
    h.x += b
    return sys.getrefcount(a)
print(f())
