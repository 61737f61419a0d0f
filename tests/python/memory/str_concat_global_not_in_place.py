s = "a" * 10
changes = 0
for i in range(50):
    before = id(s)
    t = s
    s += "x"
    changes += s is not t
print(changes)
class A: pass
a = A()
a.s = "abc"
n = 0
for i in range(50):
    t = a.s
    a.s += "y"
    n += a.s is not t
print(n)
