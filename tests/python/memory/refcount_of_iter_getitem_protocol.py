import sys
class S:
    def __getitem__(self, k):
        if k > 1: raise IndexError
        return sys.getrefcount(self)
s = S(); print(list(s), [x for x in s], [*s])
def f():
    s = S()
    return list(s), [x for x in s], [*s], tuple(s), max(s)
print(f())
