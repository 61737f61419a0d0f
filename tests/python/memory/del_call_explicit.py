class C:
    def __del__(self): print("del")
c = C()
c.__del__()
print("explicit")
del c
