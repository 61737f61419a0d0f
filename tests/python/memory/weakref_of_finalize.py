import weakref
class C: pass
c = C(); f = weakref.finalize(c, print, "bye", end="!\n"); print(f.alive); del c; print(f.alive, f())
g = weakref.finalize(C, print, "at exit"); print(g.alive, g.atexit)
