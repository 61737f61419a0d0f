def blk(n): return bytes(n)
a = blk(100); i = id(a); del a
for n in (90, 95, 96, 101, 111, 112, 120):
    b = blk(n); print(n, id(b) == i); del b
