import sys
class C: pass
def f(x):
    raise ValueError
def main():
    c = C()
    try:
        f(c)
    except ValueError as e:
        err = e
    print(sys.getrefcount(c))
    err.__traceback__ = None
    print(sys.getrefcount(c))
    del err
    print(sys.getrefcount(c))
main()
