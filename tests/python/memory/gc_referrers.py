import gc
x = []
l = [x]
d = {"k": x}
t = (x, 1)
r = gc.get_referrers(x)
print(any(o is l for o in r), any(o is d for o in r), any(o is t for o in r), any(o is globals() for o in r), len(r))
print(gc.get_referrers(object()))
