import gc
gc.collect()
class N: pass
def ring(n):
    nodes = [N() for i in range(n)]
    for i in range(n): nodes[i].next = nodes[(i + 1) % n]
ring(10)
print(gc.collect())
def tree(n):
    root = {"children": []}
    for i in range(n): root["children"].append({"parent": root})
tree(5)
print(gc.collect())
t = ([],); t[0].append(t); del t
print(gc.collect())
s = N(); s.s = {1, 2}; s.t = frozenset([3]); s.me = s; del s
print(gc.collect())
