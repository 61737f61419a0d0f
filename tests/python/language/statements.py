# Loops, try, match, unpacking, comprehensions, calls and their complaints.
def f(n):
    for i in range(n):
        if i==1: continue
        if i==4: break
        for j in (1,2):
            if j==2: break
        else: print('never')
    else: print('nobreak')
    return i
print(f(3),f(10))  #> nobreak
#> 2 4
def w():
    n=0
    while True:
        n+=1
        if n>3: return n
print(w())  #> 4
def t(x):
    try:
        if x: return 'a'
        raise KeyError
    except KeyError: return 'b'
    else: return 'c'
    finally: print('fin',x)
print(t(0),t(1))  #> fin 0
#> fin 1
#> b a
def m(x):
    match x:
        case 0: return 'zero'
        case int(n) if n<0: return f'neg {n}'
        case int()|float(): return 'num'
        case 'a'|'b': return 'ab'
        case [x]: return f'one {x}'
        case [x,y,*r]: return f'seq {x} {y} {r}'
        case {'t':1,**rest}: return f'map {rest}'
        case {'t':t}: return f'map2 {t}'
        case P(x=1,y=yy): return f'P {yy}'
        case P(a,b): return f'Ppos {a} {b}'
        case None: return 'none'
        case (True|False) as bb: return bb
        case _: return 'other'
class P:
    __match_args__=('x','y')
    def __init__(s,x,y): s.x=x; s.y=y
for v in (0,-3,5,1.5,'a',[1],[1,2,3],(1,2),{'t':1,'u':2},{'t':3},P(1,2),P(3,4),None,True,'zzz',{1}): print(m(v))  #> zero
#> neg -3
#> num
#> num
#> ab
#> one 1
#> seq 1 2 [3]
#> seq 1 2 []
#> map {'u': 2}
#> map2 3
#> P 2
#> Ppos 3 4
#> none
#> num
#> other
#> other
a=b=c=3; print(a,b,c)  #> 3 3 3
(x,y),z=[1,2],3; print(x,y,z)  #> 1 2 3
[*q]=range(3); print(q)  #> [0, 1, 2]
x,*y,z='abcde'; print(x,y,z)  #> a ['b', 'c', 'd'] e
for bad in ("a,b=1,2,3","a,b,c=1,2","a,*b,c=1,","a,b=5","a,b='abc'","a,b={1:2}","a,b=(i for i in range(3))","*a,b=[]"):
    try: exec(bad)
    except Exception as e: print(type(e).__name__,e)  #> ValueError too many values to unpack (expected 2, got 3)
#> ValueError not enough values to unpack (expected 3, got 2)
#> ValueError not enough values to unpack (expected at least 2, got 1)
#> TypeError cannot unpack non-iterable int object
#> ValueError too many values to unpack (expected 2)
#> ValueError not enough values to unpack (expected 2, got 1)
#> ValueError too many values to unpack (expected 2)
#> ValueError not enough values to unpack (expected at least 1, got 0)
print([x for x in range(10) if x%2 if x>3],[(i,j) for i in range(2) for j in range(i)], {k:v for k,v in zip('ab',[1,2])}, {i%3 for i in range(9)})  #> [5, 7, 9] [(1, 0)] {'a': 1, 'b': 2} {0, 1, 2}
print(list(x*y for x in (1,2) for y in (3,4)))  #> [3, 4, 6, 8]
if (n:=10)>5: print(n)  #> 10
print([y:=1,y**2], [last:=i for i in range(3)], last)  #> [1, 1] [0, 1, 2] 2
print(1<2<3, 1<3<2, not 1, 1 and 2, 0 or 'x', 5 if 0 else 6)  #> True False False 2 x 6
def deco(f):
    def w(*a,**k): print('call',f.__name__); return f(*a,**k)
    return w
@deco
@deco
def dd(x): return x
print(dd(1))  #> call w
#> call dd
#> 1
g=lambda x,y=2,*a,k=3,**kw:(x,y,a,k,kw)
print(g(1),g(1,5,6,k=7,z=8))  #> (1, 2, (), 3, {}) (1, 5, (6,), 7, {'z': 8})
def args(a,b,/,c,d=4,*,e,f=6): return a,b,c,d,e,f
print(args(1,2,3,e=5), args(1,2,c=3,e=5,d=9,f=0))  #> (1, 2, 3, 4, 5, 6) (1, 2, 3, 9, 5, 0)
for bad in ("args(1,2)","args(1,b=2,c=3,e=5)","args()","args(1,2,3,4,5,e=1)","args(1,2,3)","g()","args(a=1,b=2,c=3,e=4)","args(1,2,3,e=1,ff=2)","dd()","(lambda:0)(1)","(lambda x:0)()","f(1,2)","f(m=3)", "args(1,2,3,e=1,**{'e':2})"):
    try: eval(bad)
    except TypeError as e: print(e)  #> args() missing 1 required positional argument: 'c'
#> args() got some positional-only arguments passed as keyword arguments: 'b'
#> args() missing 3 required positional arguments: 'a', 'b', and 'c'
#> args() takes from 3 to 4 positional arguments but 5 positional arguments (and 1 keyword-only argument) were given
#> args() missing 1 required keyword-only argument: 'e'
#> <lambda>() missing 1 required positional argument: 'x'
#> args() got some positional-only arguments passed as keyword arguments: 'a, b'
#> args() got an unexpected keyword argument 'ff'. Did you mean 'f'?
#> call w
#> call dd
#> dd() missing 1 required positional argument: 'x'
#> <lambda>() takes 0 positional arguments but 1 was given
#> <lambda>() missing 1 required positional argument: 'x'
#> f() takes 1 positional argument but 2 were given
#> f() got an unexpected keyword argument 'm'
#> __main__.args() got multiple values for keyword argument 'e'
def gl():
    global NEW
    NEW=5
gl(); print(NEW)  #> 5
def ub():
    print(v)
    v=1
try: ub()
except UnboundLocalError as e: print(e)  #> cannot access local variable 'v' where it is not associated with a value
def ub2():
    def i(): return fv
    i()
    fv=1
try: ub2()
except NameError as e: print(e)  #> cannot access free variable 'fv' where it is not associated with a value in enclosing scope
def dl():
    z=1
    del z
    return z
try: dl()
except UnboundLocalError as e: print(e)  #> cannot access local variable 'z' where it is not associated with a value
assert True
try: assert 0, 'msg'
except AssertionError as e: print(repr(e))  #> AssertionError('msg')
print(*[1,2],*'ab',sep='-')  #> 1-2-a-b
print({**{'a':1},'b':2}, [*range(3),*'x'], (*(),1))  #> {'a': 1, 'b': 2} [0, 1, 2, 'x'] (1,)
exec("x9=5\nprint(x9)")  #> 5
print(eval("1+2"), eval("x9"))  #> 3 5
ns={}
exec("def q(): return 5", ns); print(ns['q']())  #> 5
print(locals() is globals())  #> True
def loc(a): b=2; return locals()
print(loc(1))  #> {'a': 1, 'b': 2}
try: exec('x = = 1')
except SyntaxError as e: print(e, e.lineno, e.offset, e.text)  #> invalid syntax (<string>, line 1) 1 5 x = = 1
#>
