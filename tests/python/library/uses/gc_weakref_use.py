# Garbage, and references that do not keep.
import gc
import weakref

class Node:
    pass

a = Node()
a.me = a
ref = weakref.ref(a, lambda ref: print("gone"))
finalizer = weakref.finalize(a, print, "finalized")
del a
print(ref() is None)
print(gc.collect() > 0, ref() is None, finalizer.alive)
cache = weakref.WeakValueDictionary()
node = cache["n"] = Node()
print(list(cache))
del node
print(list(cache), len(weakref.WeakSet([Node])))

#> False
#> finalized
#> gone
#> True True False
#> ['n']
#> [] 1
