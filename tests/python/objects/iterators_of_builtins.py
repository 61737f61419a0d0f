# enumerate, zip, map, filter, reversed and iter, and the tuples that they use again.
# enumerate, zip, map, filter, reversed
e = enumerate("abc", 5)
print(next(e), list(e), repr(e)[:18])
t1 = None
ids = set()
for t in enumerate([1,2,3]): ids.add(id(t))
print(len(ids))
keep=[]
for t in zip([1,2,3],[4,5,6]): keep.append(t)
print(keep, len(set(map(id,keep))))
ids=set()
for t in zip([1,2,3],[4,5,6]): ids.add(id(t))
print(len(ids))
print(list(zip()), list(zip([1])), list(zip([1,2],[3])))
print(list(enumerate([1], 2**70)))
print(list(map(lambda *a: a, [1,2],[3,4,5])))
print(list(filter(None, [0,1,'',2])), list(filter(lambda x: x>1, [1,2,3])))
print(list(reversed([1,2,3])), list(reversed("abc")), list(reversed(range(3))), list(reversed((1,2))))
class S:
    def __len__(self): return 3
    def __getitem__(self, i): return i*10
print(list(S()) if False else list(reversed(S())))
class R:
    def __reversed__(self): return iter([9,8])
print(list(reversed(R())))
class G:
    def __getitem__(self,i):
        if i>3: raise IndexError
        return i
print(list(G()), type(iter(G())), 2 in G())
n=iter(lambda c=[0]: c.__setitem__(0,c[0]+1) or c[0], 4)
print(list(n), type(n))
import copy
z=zip([1,2],[3,4]); print(z.__reduce__()[0], list(copy.copy(iter([1,2]))))
it=iter([1,2,3]); next(it); print(it.__length_hint__(), list(it))
r=reversed([1,2,3]); print(r.__length_hint__()); next(r); print(r.__length_hint__())
for c in (enumerate, zip, map, filter, reversed): print(c.__name__, c.__module__, c.__doc__[:30])
print(enumerate[int])
class E2(enumerate): pass
print(list(E2("ab")))
def g():
    yield 1
    return 5
x=g(); next(x)
try: next(x)
except StopIteration as s: print(s.value)
print(next(g(), 'd'), next(iter([]), 'd'))
try: zip(1)
except TypeError as ex: print(ex)
print(min([3,1,2]), max('b','a','c'), min([], default=None), max([1,5,3], key=lambda v:-v))
print(sum([[1],[2]],[]), sum((1,2),3), all([]), any([]), all([1,0]), any([0,2]))
#> (5, 'a') [(6, 'b'), (7, 'c')] <enumerate object 
#> 2
#> [(1, 4), (2, 5), (3, 6)] 3
#> 2
#> [] [(1,)] [(1, 3)]
#> [(1180591620717411303424, 1)]
#> [(1, 3), (2, 4)]
#> [1, 2] [2, 3]
#> [3, 2, 1] ['c', 'b', 'a'] [2, 1, 0] [2, 1]
#> [20, 10, 0]
#> [9, 8]
#> [0, 1, 2, 3] <class 'iterator'> True
#> [1, 2, 3] <class 'callable_iterator'>
#> <class 'zip'> [1, 2]
#> 2 [2, 3]
#> 3
#> 2
#> enumerate builtins Return an enumerate object.
#>
#>  
#> zip builtins The zip object yields n-length
#> map builtins Make an iterator that computes
#> filter builtins Return an iterator yielding th
#> reversed builtins Return a reverse iterator over
#> enumerate[int]
#> [(0, 'a'), (1, 'b')]
#> 5
#> 1 d
#> 'int' object is not iterable
#> 1 c None 1
#> [1, 2] 6 True False False True
