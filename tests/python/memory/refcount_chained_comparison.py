import sys
class N:
    def __lt__(self, other):
        log.append((sys.getrefcount(self), sys.getrefcount(other)))
        return True
log = []
def f():
    a = N(); b = N(); c = N()
    a < b < c
    return log
print(f())
