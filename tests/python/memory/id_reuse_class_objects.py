class A: pass
i = id(A); del A
import gc; print(gc.collect() > 0)
class A: pass
print(id(A) == i)
