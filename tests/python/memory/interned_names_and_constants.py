import sys
a = "hello_world"
b = "".join(["hello", "_world"])
print(a is b, sys.intern(b) is a, a is "hello_world")
class C: pass
c = C()
setattr(c, "".join(["na", "me"]), 1)
print(list(c.__dict__)[0] is "name")
print("hello"[0:3] is "hel", "a b" is "a b", C.__name__ is "C")
