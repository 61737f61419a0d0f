import sys
def f(*args): return sys.getrefcount(args[0]), sys.getrefcount(args)
def g(**kw): return sys.getrefcount(kw["a"]), sys.getrefcount(kw)
def h(a, *, b): return sys.getrefcount(a), sys.getrefcount(b)
def main():
    x = []
    print(f(x), g(a=x), h(x, b=x))
    print(f(*[x]), g(**{"a": x}))
main()
