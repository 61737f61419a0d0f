import gc
class C: pass
gc.collect()
gc.set_threshold(100, 10, 10)
died = []
class D:
    def __del__(self): died.append(1)
for i in range(1000):
    d = D(); d.me = d
print(len(died) > 800)
gc.disable()
n = len(died)
for i in range(1000):
    d = D(); d.me = d
print(len(died) == n)
