import sys
class C:
    def __del__(self): print("del")
def f(): c = C(); 1 / 0
try: f()
except: print(sys.exc_info()[0].__name__)
print(sys.exc_info()); print("end")
