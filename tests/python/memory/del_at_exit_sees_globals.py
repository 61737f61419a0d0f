import sys
class C:
    def __del__(self): print("globals alive:", name, sys is not None)
name = "n"
c = C()
print("end")
