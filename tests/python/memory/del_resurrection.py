keep = []
class C:
    def __del__(self):
        print("del")
        keep.append(self)
c = C()
del c
print(len(keep))
keep.clear()
print(len(keep))
c = C()
del c
keep.pop()
print("end", len(keep))
