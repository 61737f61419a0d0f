import sys
def gen(x):
    yield sys.getrefcount(x)
    y = x
    yield sys.getrefcount(x)
def main():
    a = []
    g = gen(a)
    print(sys.getrefcount(a))
    print(next(g), next(g))
    print(sys.getrefcount(a), sys.getrefcount(g))
    del g
    print(sys.getrefcount(a))
main()
