# Classes, metaclasses, descriptors and special methods.
class Meta(type):
    def __new__(m,n,b,d,**k):
        print('Meta.new',n,k); return super().__new__(m,n,b,d)
    def __init__(c,n,b,d,**k): super().__init__(n,b,d)
    def __call__(c,*a,**k):
        print('Meta.call'); return super().__call__(*a,**k)
    def __prepare__(n,b,**k): return {'prep':1}
    @property
    def mp(c): return 'mp'
class A(metaclass=Meta,x=1):
    def __init__(self,v=0): self.v=v  #> Meta.new A {'x': 1}
a=A(3); print(a.v,A.prep,A.mp)  #> Meta.call
#> 3 1 mp
class B:
    def __init_subclass__(cls,/,tag=None,**k): super().__init_subclass__(**k); cls.tag=tag; print('sub',cls.__name__,tag)
class C(B,tag='t'): pass  #> sub C t
class Desc:
    def __set_name__(s,o,n): s.n=n; print('set_name',o.__name__,n)
    def __get__(s,i,o): return (s.n, i is None)
    def __set__(s,i,v): print('set',v)
    def __delete__(s,i): print('delete')
class D: d=Desc()  #> set_name D d
print(D.d, D().d); x=D(); x.d=5; del x.d  #> ('d', True) ('d', False)
#> set 5
#> delete
class S:
    __slots__=('a','b')
    def __init__(s): s.a=1
s=S(); print(s.a)  #> 1
for c in ("s.b","s.c=1","s.__dict__"):
    try: exec(c)
    except AttributeError as e: print(e)  #> 'S' object has no attribute 'b'
#> 'S' object has no attribute 'c' and no __dict__ for setting new attributes
#> 'S' object has no attribute '__dict__'
class M1:
    def f(s): return ['M1']
class M2(M1):
    def f(s): return ['M2']+super().f()
class M3(M1):
    def f(s): return ['M3']+super().f()
class M4(M2,M3):
    def f(s): return ['M4']+super().f()
print(M4().f(), [c.__name__ for c in M4.__mro__])  #> ['M4', 'M2', 'M3', 'M1'] ['M4', 'M2', 'M3', 'M1', 'object']
try:
    class Bad(M1,M4): pass
except TypeError as e: print(e)  #> Cannot create a consistent method resolution order (MRO) for bases M1, M4
class N:
    def __new__(cls,*a):
        print('new',a); o=super().__new__(cls); return o
    def __init__(self,*a): print('init',a)
N(1,2)  #> new (1, 2)
#> init (1, 2)
class I:
    def __init__(self): return 5
try: I()
except TypeError as e: print(e)  #> __init__() should return None, not 'int'
for bad in ("object(1)","N.nope","A.v","int.x=1","class_()","type('X',(int,str),{})","super().x","abs()","A(1,2,3)","M1().g()","M1.f()"):
    try: print(eval(bad) if '=' not in bad else exec(bad))
    except Exception as e: print(type(e).__name__,e)  #> TypeError object() takes no arguments
#> AttributeError type object 'N' has no attribute 'nope'
#> AttributeError type object 'A' has no attribute 'v'
#> TypeError cannot set 'x' attribute of immutable type 'int'
#> NameError name 'class_' is not defined
#> TypeError multiple bases have instance lay-out conflict
#> RuntimeError super(): no arguments
#> TypeError abs() takes exactly one argument (0 given)
#> Meta.call
#> TypeError A.__init__() takes from 1 to 2 positional arguments but 4 were given
#> AttributeError 'M1' object has no attribute 'g'
#> TypeError M1.f() missing 1 required positional argument: 's'
class Cmp:
    def __init__(s,v): s.v=v
    def __eq__(s,o): return s.v==o.v if isinstance(o,Cmp) else NotImplemented
    def __lt__(s,o): return s.v<o.v
    def __hash__(s): return hash(s.v)
    def __repr__(s): return f'Cmp({s.v})'
print(sorted([Cmp(3),Cmp(1)]), Cmp(1)==Cmp(1), Cmp(1)!=Cmp(2), Cmp(1)==1, {Cmp(1):2}[Cmp(1)], max(Cmp(1),Cmp(4)))  #> [Cmp(1), Cmp(3)] True True False 2 Cmp(4)
try: Cmp(1)>=Cmp(2)
except TypeError as e: print(e)  #> '>=' not supported between instances of 'Cmp' and 'Cmp'
class Ops:
    def __add__(s,o): return 'add'
    def __radd__(s,o): return 'radd'
    def __iadd__(s,o): return 'iadd'
    def __neg__(s): return 'neg'
    def __getattr__(s,n): return n
    def __getattribute__(s,n): return object.__getattribute__(s,n)
    def __setattr__(s,n,v): print('setattr',n); object.__setattr__(s,n,v)
    def __delattr__(s,n): print('delattr',n)
    def __bool__(s): return False
    def __index__(s): return 2
    def __matmul__(s,o): return 'mm'
    def __enter__(s): return 'ent'
    def __exit__(s,*a): print('exit',a[0]); return True
    def __format__(s,f): return 'fmt'+f
    def __str__(s): return 'str'
    def __missing__(s,k): return k
    def __reversed__(s): return 'rev'
    def __int__(s): return 7
    def __divmod__(s,o): return 'dm'
    def __pow__(s,o,m=None): return ('pow',m)
    def __class_getitem__(c,i): return i
o=Ops(); print(o+1,1+o,-o,o.zz,bool(o),[1,2,3][o],o@1,f'{o:x}',str(o),reversed(o),int(o),divmod(o,1),o**2,pow(o,2,3),Ops[3])  #> add radd neg zz False 3 mm fmtx str rev 7 dm ('pow', None) ('pow', 3) 3
o.q=1; del o.q  #> setattr q
#> delattr q
o2=o; o2+=1; print(o2)  #> iadd
with o as z: print(z); raise ValueError  #> ent
#> exit <class 'ValueError'>
print(hex(o), range(5)[o], 'abc'*o)  #> 0x2 2 abcabc
