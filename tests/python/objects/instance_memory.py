# How large instances and their dicts are, and which address comes again.
class C: pass
print([id(C())==id(C()) for _ in range(20)])  #> [False, False, False, True, True, True, True, False, False, False, False, True, True, True, True, True, True, True, True, True]
class D:
    def __init__(self): self.a=1; self.b=2
print([id(D())==id(D()) for _ in range(20)])  #> [False, False, False, True, True, True, True, False, False, False, False, True, True, True, True, True, True, True, True, True]
class S: __slots__=('a',)
print([id(S())==id(S()) for _ in range(3)])  #> [True, True, True]
import sys
class E: pass
sizes=[]
for i in range(33):
    e=E(); e.__dict__
    sizes.append(sys.getsizeof(e.__dict__))
print(sizes)  #> [296, 288, 280, 272, 264, 256, 248, 240, 232, 224, 216, 208, 200, 192, 184, 176, 168, 160, 152, 144, 136, 128, 120, 112, 104, 96, 88, 80, 72, 72, 72, 72, 72]
class F: pass
fs=[]
for i in range(4):
    f=F(); fs.append(f)
    for n in range(i*9): setattr(f, 'n%d'%n, n)
    sizes.append((len(f.__dict__), sys.getsizeof(f.__dict__)))
print(sizes[-4:])  #> [(0, 296), (9, 288), (18, 280), (27, 1584)]
f=F()
for n in range(35): setattr(f,'m%d'%n,n)
print(sys.getsizeof(f.__dict__), list(f.__dict__)[:3])  #> 832 ['m0', 'm1', 'm2']
g=F()
g.x=1
print(sys.getsizeof(g.__dict__))  #> 184
g.__dict__[1]=2
print(sys.getsizeof(g.__dict__), g.__dict__)  #> 224 {'x': 1, 1: 2}
class G:
    def __init__(self,a,b): self.a=a; self.b=b
gs=[G(i,i) for i in range(50)]
print(sys.getsizeof(gs[0].__dict__), sys.getsizeof(gs[49].__dict__), G.__static_attributes__)  #> 88 88 ('a', 'b')
del gs[49].a
print(gs[49].__dict__, sys.getsizeof(gs[49].__dict__))  #> {'b': 49} 88
gs[49].a=5
print(gs[49].__dict__)  #> {'b': 49, 'a': 5}
gs[49].c=6
print(gs[49].__dict__, sys.getsizeof(gs[49].__dict__))  #> {'b': 49, 'a': 5, 'c': 6} 88
h=G(1,2)
d=h.__dict__
d['z']=1
print(h.z, d)  #> 1 {'a': 1, 'b': 2, 'z': 1}
d.clear()
print(h.__dict__, hasattr(h,'a'))  #> {} False
h.a=9
print(d)  #> {'a': 9}
h=G(1,2)
h.__dict__.update(q=1)
print(vars(h))  #> {'a': 1, 'b': 2, 'q': 1}
h.__dict__={}
print(vars(h))  #> {}
del h.__dict__
print(vars(h))  #> {}
h.a=1
print(vars(h))  #> {'a': 1}
class I(int): pass
i=I(5)
i.a=1
print(sys.getsizeof(i.__dict__), sys.getsizeof(i))  #> 304 60
class L(list): pass
l=L()
l.a=1
print(sys.getsizeof(l.__dict__))  #> 296
class X(Exception): pass
x=X()
x.a=1
print(sys.getsizeof(x.__dict__), x.__dict__)  #> 184 {'a': 1}
class T(tuple): pass
t=T((1,2))
print(sys.getsizeof(t))  #> 80
t.k=1
print(t.__dict__)  #> {'k': 1}
class St(str): pass
s=St('abc')
print(sys.getsizeof(s))  #> 100
s.k=1
print(s.__dict__, sys.getsizeof(s.__dict__))  #> {'k': 1} 296
class By(bytes): pass
print(sys.getsizeof(By(b'abc')))  #> 68
class Di(dict): pass
print(sys.getsizeof(Di()), sys.getsizeof(Di(a=1)))  #> 80 200
class Se(set): pass
print(sys.getsizeof(Se()), sys.getsizeof(Se([1])))  #> 232 232
class Fl(float): pass
print(sys.getsizeof(Fl(1.5)))  #> 56
class Co(complex): pass
print(sys.getsizeof(Co(1)))  #> 64
class Fz(frozenset): pass
print(sys.getsizeof(Fz()), Fz([1,2]))  #> 232 Fz({1, 2})
class Ba(bytearray): pass
print(sys.getsizeof(Ba(b'abc')))  #> 92
class M(type): pass
print(sys.getsizeof(M('q',(),{})), sys.getsizeof(M))  #> 1720 952
class P(property): pass
print(sys.getsizeof(P()))  #> 96
print(sys.getsizeof(G.__init__), sys.getsizeof(h.__init__), sys.getsizeof(type('Q',(),{'__slots__':('a','b','c')})))  #> 168 64 952
def many():
    class Z:
        def __init__(self):
            self.a1=self.a2=self.a3=self.a4=self.a5=self.a6=self.a7=self.a8=self.a9=self.a10=1
            self.b1=self.b2=self.b3=self.b4=self.b5=self.b6=self.b7=self.b8=self.b9=self.b10=1
            self.c1=self.c2=self.c3=self.c4=self.c5=self.c6=self.c7=self.c8=self.c9=self.c10=1
            self.d1=self.d2=1
    z=Z(); z2=Z()
    print(len(z.__dict__), sys.getsizeof(z.__dict__), sys.getsizeof(z2.__dict__), list(z.__dict__)[:4], list(z2.__dict__)[-3:])  #> 32 1584 1584 ['a1', 'a2', 'a3', 'a4'] ['c10', 'd1', 'd2']
many()
a=G(1,2)
b=G(3,4)
print([id(a.__dict__)==id(a.__dict__), a.__dict__ is a.__dict__])  #> [True, True]
x=G(1,2)
i=id(x)
del x
y=G(1,2)
print(id(y)==i)  #> True
xs=[G(1,2) for _ in range(5)]
ids=[id(q) for q in xs]
del xs
ys=[G(1,2) for _ in range(5)]
print([ids.index(id(q)) for q in ys])  #> [0, 1, 2, 3, 4]
o=object()
i=id(o)
del o
o=object()
print(id(o)==i)  #> True
print(sys.getrefcount(G), sys.getrefcount(None)>1000)  #> 64 True
