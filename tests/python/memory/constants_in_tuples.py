a = (1, 2, (3, "abc"))
b = (1, 2, (3, "abc"))
print(a is b, a[2] is (3, "abc"), a[2][1] is "abc")
def f(): return (1, 2, 3)
print(f() is f())
def g(x=(4, 5)): return x
print(g() is g(), g() is (4, 5))
