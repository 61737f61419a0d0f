import sys
def f(x):
    print(sys.getrefcount(x))
    g(x)
def g(y):
    print(sys.getrefcount(y))
    h(y)
def h(z):
    print(sys.getrefcount(z))
def main():
    a = []
    f(a)
main()
b = []
f(b)
f([])
