keep = []
n = 0
class C:
    def __del__(self):
        global n
        n += 1
        keep.append(C()) if n < 1000 else None
c = C()
del c
while keep: keep.pop()
print(n)
