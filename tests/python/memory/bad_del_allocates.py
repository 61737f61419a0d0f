class C:
    def __del__(self):
        global n; n += 1
        if n < 2000: self.l = [C() for _ in range(2)] if n < 5 else [C()]
n = 0
C(); print(n)
