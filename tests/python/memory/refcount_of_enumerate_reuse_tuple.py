import sys
def f():
    e = enumerate([[], []]); t = next(e); r = sys.getrefcount(t), sys.getrefcount(t[1]); u = next(e); return r, t is u
print(f())
ids = [id(t) for t in enumerate("abc")]; print(len(set(ids)))
ids = [id(t) for t in zip("abc", "def")]; print(len(set(ids)))
ids = [id(t) for t in {1: 1, 2: 2, 3: 3}.items()]; print(len(set(ids)))
