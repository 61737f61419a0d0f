import weakref
class C: pass
a = C(); b = C()
ra = weakref.ref(a); rb = weakref.ref(b)
print(ra == rb, hash(ra) == hash(a), ra == weakref.ref(a))
del a
print(hash(ra) == hash(ra), ra == rb, ra == ra)
rc = weakref.ref(C())
try: hash(rc)
except TypeError as e: print(e)
