l = None
for i in range(100000): l = [l]
del l
t = None
for i in range(100000): t = (t,)
del t
d = None
for i in range(100000): d = {"d": d}
del d
print("ok")
