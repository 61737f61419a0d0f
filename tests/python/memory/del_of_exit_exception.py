class C:
    def __del__(self): print("del")
c = C()
def f(): x = C(); raise ValueError("bye")
f()
