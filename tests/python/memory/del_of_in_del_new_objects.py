n = 0
class C:
    def __del__(self):
        global n; n += 1
        if n < 50: C()
C(); print(n)
