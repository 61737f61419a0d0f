class N:
    def __init__(self, n, o): self.n = n; self.o = o
    def __del__(self): out.append(self.n)
out = []
n = None
for i in range(10): n = N(i, n)
del n
print(out)
