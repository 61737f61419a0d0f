def f():
    a = 1
    d = locals()
    b = 2
    print(sorted(d))
    e = locals()
    print(sorted(d), sorted(e), d is e)
    d["a"] = 5
    print(a)
    return d
f()
class A:
    x = 1
    l = locals()
    print(l is locals())
print(locals() is globals())
