# In which order operands and arguments are let go of.
class C:
    def __init__(s,n): s.n=n
    def __del__(s): print('del',s.n)
    def __add__(s,o): return 1
    def __eq__(s,o): return True
    def __getitem__(s,i): return 1
    def __setitem__(s,i,v): pass
    def __contains__(s,i): return True
    def m(s,*a): pass
    def __enter__(s): return s
    def __exit__(s,*a): pass
    def __call__(s,*a): pass
    def __iadd__(s,o): return 5
def f(a,b,c): pass
def g(*a,**k): pass
print('add'); C(1)+C(2)  #> add
#> del 1
#> del 2
print('eq'); C(1)==C(2)  #> eq
#> del 2
#> del 1
print('sub'); C(1)[C(2)]  #> sub
#> del 1
#> del 2
print('setitem'); C(1)[C(2)]=C(3)  #> setitem
#> del 2
#> del 1
#> del 3
print('in'); C(1) in C(2)  #> in
#> del 2
#> del 1
print('is'); C(1) is C(2)  #> is
#> del 2
#> del 1
print('call py'); f(C(1),C(2),C(3))  #> call py
#> del 3
#> del 2
#> del 1
print('call *'); g(C(1),C(2),x=C(3))  #> call *
#> del 3
#> del 2
#> del 1
print('call kw'); f(C(1),c=C(2),b=C(3))  #> call kw
#> del 2
#> del 3
#> del 1
print('method'); C(1).m(C(2))  #> method
#> del 2
#> del 1
print('callable'); C(1)(C(2))  #> callable
#> del 2
#> del 1
print('native'); divmod  #> native
try: max(C(1),C(2))
except TypeError as e: print(e)  #> del 2
#> del 1
#> '>' not supported between instances of 'C' and 'C'
print('isinstance'); isinstance(C(1),int)  #> isinstance
#> del 1
print('print'); len([C(1),C(2)])  #> print
#> del 2
#> del 1
print('getattr'); getattr(C(1),'n',C(3))  #> getattr
#> del 3
#> del 1
print('slice');   #> slice
try: C(1)[C(2):C(3)]
except Exception as e: print(e)  #> del 2
#> del 3
#> del 1
print('attr'); C(1).n  #> attr
#> del 1
print('setattr'); C(1).x=C(2)  #> setattr
#> del 1
#> del 2
print('build'); [C(1),C(2)]  #> build
#> del 2
#> del 1
print('fstr'); f"{C(1).n}{C(2).n}"  #> fstr
#> del 1
#> del 2
print('kwnative');   #> kwnative
try: print(C(1).n, sep=C(2))
except TypeError as e: print(e)  #> del 1
#> del 2
#> sep must be None or a string, not C
print('ex'); f(*[C(1),C(2),C(3)])  #> ex
#> del 3
#> del 2
#> del 1
print('with')  #> with
with C(1): pass  #> del 1
print('iter');  #> iter
try:
  for x in C(1): break
except Exception as e: print(e)  #> del 1
print('x')  #> x
def h():
    a=C('a');b=C('b');c=C('c')
h()  #> del c
#> del b
#> del a
def h(a,b):
    c=C('c'); a=0
h(C(1),C(2))  #> del 1
#> del c
#> del 2
print('is no');  #> is no
x=C(1)
x+=C(2)  #> del 2
#> del 1
print('unpack')  #> unpack
try: a,b=[C(1),C(2),C(3)]
except ValueError as e: print(e)  #> del 3
#> del 2
#> del 1
#> too many values to unpack (expected 2, got 3)
a,b=[C(1),C(2)]
a=b=0  #> del 1
#> del 2
print('cmp'); [C(1)]==[C(2)]  #> cmp
#> del 2
#> del 1
print('bin'); [C(1)]+[C(2)]  #> bin
#> del 2
#> del 1
