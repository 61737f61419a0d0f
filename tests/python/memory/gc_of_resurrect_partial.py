import gc
kept = []
class C:
    def __del__(self): print("d"); kept.append(self.l)
c = C(); c.l = [1]; c.me = c; del c
print(gc.collect(), kept)
l = []; l.append(l); del l; print(gc.collect())
