import contextvars, sys
v = contextvars.ContextVar("v")
o = []
t = v.set(o)
print(sys.getrefcount(o))
print(sys.getrefcount(v.get()), t.old_value)
v.reset(t)
print(sys.getrefcount(o), sys.getsizeof(v), sys.getsizeof(t))
c = contextvars.copy_context()
print(c.run(lambda: sys.getrefcount(o)), sys.getsizeof(c))
