import sys
class L(list): pass
class I(int): pass
class T(tuple): pass
class D(dict): pass
class F(float): pass
class S(str): pass
class E(Exception): pass
class St(set): pass
class B(bytes): pass
for c in (L, I, T, D, F, S, E, St, B):
    print(c.__name__, sys.getsizeof(c()), c.__basicsize__, c.__dictoffset__, c.__weakrefoffset__)
