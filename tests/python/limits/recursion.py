# Recursion that never ends, through every kind of call that goes by way of native code.
import sys
class A:
    def __getattr__(self,n): return self.zz
class B:
    def __repr__(self): return repr(self)
class C:
    @property
    def x(self): return self.x
class D:
    def __init__(self): self.d=D()
class E:
    def __eq__(self,o): return self==o
class F:
    def __setattr__(self,n,v): self.n=v
class G:
    def __getitem__(self,i): return self[i]
class H:
    def __iter__(self): return iter(self)
class I:
    def __len__(self): return len(self)
class J:
    def __str__(self): return f'{self}'
class K:
    def __call__(self): return self()
class L:
    def __add__(s,o): return s+o
class M:
    def __bool__(s): return bool(s)
def srt(x): return sorted([1,2],key=srt)
def mp(x): return list(map(mp,[1]))
def ge(n): return sum(ge(n) for _ in range(1))
def gg(): yield from gg()
def n1(): n2()
def n2(): n1()
a=[]; a.append(a); print(a)  #> [[...]]
for name,f in [('getattr',lambda:A().q),('repr',lambda:repr(B())),('prop',lambda:C().x),('init',lambda:D()),('eq',lambda:E()==1),('setattr',lambda:setattr(F(),'a',1)),('getitem',lambda:G()[0]),('iter',lambda:iter(H())),('len',lambda:len(I())),('str',lambda:str(J())),('call',lambda:K()()),('add',lambda:L()+1),('bool',lambda:bool(M())),('sorted',lambda:srt(1)),('map',lambda:mp(1)),('genexp',lambda:ge(1)),('yf',lambda:list(gg())),('mut',n1)]:
    try: f(); print(name,'??')
    except RecursionError as e: print(name, e)  #> getattr maximum recursion depth exceeded
#> repr maximum recursion depth exceeded
#> prop maximum recursion depth exceeded
#> init maximum recursion depth exceeded
#> eq maximum recursion depth exceeded
#> setattr maximum recursion depth exceeded
#> getitem maximum recursion depth exceeded
#> iter maximum recursion depth exceeded
#> len maximum recursion depth exceeded
#> str maximum recursion depth exceeded
#> call maximum recursion depth exceeded
#> add maximum recursion depth exceeded
#> bool maximum recursion depth exceeded
#> sorted maximum recursion depth exceeded
#> map maximum recursion depth exceeded
#> genexp maximum recursion depth exceeded
#> yf maximum recursion depth exceeded
#> mut maximum recursion depth exceeded
def cnt(n):
    return 0 if n==0 else 1+cnt(n-1)
print(cnt(990))  #> 990
sys.setrecursionlimit(5000)
print(cnt(4000))  #> 4000
