class A: pass
class B(A): pass
class T: __slots__=('a','b')
class U(T): pass
class V: __slots__=('a','__dict__')
class W: __slots__=('a','__weakref__')
class X(U): __slots__=('q',)
class Y(X): pass
class L(list): pass
class E(Exception): pass
class D(dict): pass
class Z(V): pass
for c in (A,B,T,U,V,W,X,Y,L,E,D,Z): print(c.__name__, c.__basicsize__, c.__dictoffset__, c.__weakrefoffset__)
