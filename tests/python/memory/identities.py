# Which addresses are used again, which objects are one.
print(id([])==id([]), id({})==id({}), id(set())==id(set()), id(object())==id(object()), id([])==id({}))  #> True True True True False
ids=[]
for _ in range(6):
    x=[]
    ids.append(id(x))
print([ids.index(i) for i in ids])  #> [0, 1, 0, 1, 0, 1]
ids=[]
for _ in range(6):
    x=[]
    ids.append(id(x))
    del x
print([ids.index(i) for i in ids])  #> [0, 0, 0, 0, 0, 0]
ids=[]
for n in range(1000,1006):
    y=n*3
    ids.append(id(y))
print([ids.index(i) for i in ids])  #> [0, 1, 2, 0, 1, 2]
a=[];b=[];c=[]
ia,ib,ic=id(a),id(b),id(c)
del a;del b;del c
x=[];y=[];z=[]
print([(ia,ib,ic).index(id(o)) for o in (x,y,z)])  #> [2, 1, 0]
class A: pass
print(id(A())==id(A()))  #> False
for i in range(40): A()
print(id(A())==id(A()))  #> True
t=tuple([1,2]); print(tuple(t) is t, t[:] is t, t*1 is t)  #> True True True
s='abc def'; print(str(s) is s, s[:] is s, s+'' is s, ''.join([s]) is s, f'{s}' is s)  #> True True True True True
print(int('256') is int('256'), int('257') is int('257'), 257-1 is int('256'))  #> True False True
print(chr(200) is chr(200), chr(300) is chr(300))  #> True False
def f():
    return 'const str', 1.5, (1,2)
print(f()[0] is f()[0], f()[2] is f()[2], 1.5 is f()[1])  #> True True True
s=''
def add():
    s='abc def'
    s=s*2
    n=0
    i=id(s)
    for k in range(50):
        s+='x'
        n+=id(s)==i
        i=id(s)
    return n
print(add(),add())  #> 46 47
floats=[]
for k in range(6):
    v=k*1.5
    floats.append(id(v))
print([floats.index(i) for i in floats])  #> [0, 1, 0, 1, 0, 1]
def g(a,b):
    return id(a*b)==id(a*b+0)
print(g(1000,1000),g(1.5,2.5))  #> False False
import sys
print([sys.getsizeof(o) for o in (0,1,2**30,'', 'abc',[],[1],(),(1,),{},{1:2},set(),1.5,None,True,b'x',range(3),slice(1),f,A,A(),lambda:0,(i for i in ()),sys,f.__code__,type,int)])  #> [28, 28, 32, 41, 44, 56, 64, 48, 56, 64, 224, 216, 24, 16, 28, 34, 48, 56, 168, 1720, 48, 168, 200, 72, 216, 416, 416]
l=[]
sz=[]
for i in range(70):
    l.append(i); sz.append(sys.getsizeof(l))
print(sz)  #> [88, 88, 88, 88, 120, 120, 120, 120, 184, 184, 184, 184, 184, 184, 184, 184, 248, 248, 248, 248, 248, 248, 248, 248, 312, 312, 312, 312, 312, 312, 312, 312, 376, 376, 376, 376, 376, 376, 376, 376, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 472, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 568, 664, 664, 664, 664, 664, 664]
sz=[]
while l: 
    l.pop(); sz.append(sys.getsizeof(l))
print(sz)  #> [664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 664, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 408, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 280, 56]
