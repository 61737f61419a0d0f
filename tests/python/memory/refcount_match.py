import sys
def f(x):
    match x:
        case [a]:
            return sys.getrefcount(x), sys.getrefcount(a)
        case _:
            return sys.getrefcount(x)
def main():
    x = [[]]
    y = {}
    print(f(x), f(y))
main()
