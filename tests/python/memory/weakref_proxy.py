import weakref
class C:
    def m(self): return 5
c = C()
p = weakref.proxy(c)
print(p.m(), type(p).__name__, weakref.getweakrefcount(c))
del c
try: p.m()
except ReferenceError as e: print(e)
