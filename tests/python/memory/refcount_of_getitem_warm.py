import sys
class N:
    def __getitem__(self, k): return sys.getrefcount(self), sys.getrefcount(k)
def f():
    a = N(); b = []
    for _ in range(12): r = a[b]
    return r
print(f())
a = N(); b = []
for _ in range(12): r = a[b]
print(r)
