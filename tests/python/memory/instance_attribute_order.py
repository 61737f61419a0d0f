class C: pass
a = C(); a.x = 1; a.y = 2
b = C(); b.y = 1; b.x = 2
print(list(a.__dict__), list(b.__dict__))
del a.x
a.x = 5
print(list(a.__dict__))
