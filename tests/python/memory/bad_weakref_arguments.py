import weakref
for args in ((), (1,), ([],), (set(), 1, 2)):
    try: weakref.ref(*args)
    except TypeError as e: print(e)
class C: pass
r = weakref.ref(C(), 5)
print(r())
