import sys
o = []
e = ValueError(o, o); print(sys.getrefcount(o), sys.getrefcount(e.args)); e.args = (); print(sys.getrefcount(o))
k = KeyError(o); print(sys.getrefcount(o)); s = StopIteration(o); print(sys.getrefcount(o))
