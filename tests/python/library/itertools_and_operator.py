# Iterators, operators, strings and streams in memory.
from itertools import *
import operator, string, keyword, io
print(list(islice(count(3), 4)), list(islice(count(1, 0.5), 3)), count(2), repeat(1, 3), list(repeat('a', 2)), list(islice(cycle("ab"), 5)))
print(list(chain([1],[2,3])), list(chain.from_iterable(["ab","c"])), list(compress("abcd",[1,0,1])), list(dropwhile(lambda x:x<3,[1,2,3,1])), list(takewhile(lambda x:x<3,[1,2,3,1])))
print(list(filterfalse(lambda x:x%2, range(5))), list(starmap(pow, [(2,3),(3,2)])), list(islice(range(10),2,8,3)), list(accumulate([1,2,3])), list(accumulate([1,2,3], operator.mul, initial=10)))
print(list(batched("abcde",2)), list(pairwise([1,2,3])), [(k,list(g)) for k,g in groupby("aabbc")], list(zip_longest([1,2],[3],fillvalue=0)))
print(list(product("ab",[1,2])), list(product([0,1],repeat=2)), list(combinations("abc",2)), list(permutations([1,2,3],2)), list(combinations_with_replacement("ab",2)), list(permutations([])), list(product()))
a, b = tee([1,2,3]); print(next(a), list(b), list(a))
for s in ("islice([1],-1)","islice([1],'a')","batched('a',0)","combinations('a',-1)","next(islice([1],0))","list(batched('abc',2,strict=True))"):
    try: print(s, eval(s))
    except Exception as e: print(s, type(e).__name__, e)
it = iter(range(10)); print(list(islice(it, 3)), list(it)); it = iter(range(10)); print(list(islice(it, 2, 5)), next(it))
print(type(count()), chain.__module__)
g = groupby([1,1,2]); k1, g1 = next(g); k2, g2 = next(g); print(list(g1), list(g2))
print(operator.itemgetter(1)([5,6]), operator.itemgetter(0,2)("abc"), operator.attrgetter("real")(3), operator.methodcaller("upper")("a"), operator.itemgetter(1), operator.add(1,2), operator.contains([1],1))
print(string.ascii_lowercase, string.punctuation, string.digits, keyword.iskeyword("for"), len(keyword.kwlist), string.capwords("a b"))
s = io.StringIO("a\nb\nc"); print(s.read(1), s.readline(), list(s), s.getvalue()); s = io.StringIO(); print("hi", 5, file=s); print(repr(s.getvalue())); s.close()
try: s.read()
except ValueError as e: print(e)
b = io.BytesIO(b"abc"); print(b.read(2), b.tell(), b.getvalue()); b.write(b"zz"); print(b.getvalue())
import sys
old=sys.stdout; sys.stdout = io.StringIO(); print("cap"); v = sys.stdout.getvalue(); sys.stdout = old; print(repr(v))
def bad(x): raise ValueError(x)
try: list(takewhile(bad, [1]))
except ValueError as e:
    t = e.__traceback__; n=[]
    while t: n.append(t.tb_frame.f_code.co_name); t=t.tb_next
    print(n)
#> [3, 4, 5, 6] [1, 1.5, 2.0] count(2) repeat(1, 3) ['a', 'a'] ['a', 'b', 'a', 'b', 'a']
#> [1, 2, 3] ['a', 'b', 'c'] ['a', 'c'] [3, 1] [1, 2]
#> [0, 2, 4] [8, 9] [2, 5] [1, 3, 6] [10, 10, 20, 60]
#> [('a', 'b'), ('c', 'd'), ('e',)] [(1, 2), (2, 3)] [('a', ['a', 'a']), ('b', ['b', 'b']), ('c', ['c'])] [(1, 3), (2, 0)]
#> [('a', 1), ('a', 2), ('b', 1), ('b', 2)] [(0, 0), (0, 1), (1, 0), (1, 1)] [('a', 'b'), ('a', 'c'), ('b', 'c')] [(1, 2), (1, 3), (2, 1), (2, 3), (3, 1), (3, 2)] [('a', 'a'), ('a', 'b'), ('b', 'b')] [()] [()]
#> 1 [1, 2, 3] [2, 3]
#> islice([1],-1) ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#> islice([1],'a') ValueError Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.
#> batched('a',0) ValueError n must be at least one
#> combinations('a',-1) ValueError r must be non-negative
#> next(islice([1],0)) StopIteration 
#> list(batched('abc',2,strict=True)) ValueError batched(): incomplete batch
#> [0, 1, 2] [3, 4, 5, 6, 7, 8, 9]
#> [2, 3, 4] 5
#> <class 'itertools.count'> itertools
#> [] [2]
#> 6 ('a', 'c') 3 A operator.itemgetter(1) 3 True
#> abcdefghijklmnopqrstuvwxyz !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~ 0123456789 True 35 A B
#> a 
#>  ['b\n', 'c'] a
#> b
#> c
#> 'hi 5\n'
#> I/O operation on closed file
#> b'ab' 2 b'abc'
#> b'abzz'
#> 'cap\n'
#> ['<module>', 'bad']
