class C:
    def __del__(self): global k, n; n += 1; k = self
n = 0; k = None
for _ in range(3):
    c = C(); del c; k = None
print(n)
c = C(); del c; x = k; k = None; del x; print(n)
