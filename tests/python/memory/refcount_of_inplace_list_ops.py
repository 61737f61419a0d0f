import sys
def f():
    o = object(); l = []
    l += [o]; l.insert(0, o); l.extend((o, o)); a = sys.getrefcount(o); l[1:3] = []; b = sys.getrefcount(o); l[:] = [o] * 5; c = sys.getrefcount(o); l.remove(o); return a, b, c, sys.getrefcount(o)
print(f())
