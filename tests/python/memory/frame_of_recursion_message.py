def f(): return f()
try: f()
except RecursionError as e: print(e)
class C:
    def __repr__(self): return repr(self)
    def __getattr__(self, n): return self.zip
try: C().q
except RecursionError as e: print(str(e)[:32])
l = []; l.append(l); print(l, repr({1: l}))
