import sys
def f():
    x = []
    l = [x]
    print(sys.getrefcount(l[0]), sys.getrefcount(x))
    t = (x,)
    print(sys.getrefcount(t[0]), sys.getrefcount(t[-1]))
    d = {"k": x}
    print(sys.getrefcount(d["k"]), sys.getrefcount(d.get("k")), sys.getrefcount(l.pop()))
f()
