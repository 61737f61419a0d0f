class Meta(type):
    def __del__(cls): print("class", cls.__name__)
import gc
class A(metaclass=Meta):
    def __del__(self): print("instance")
a = A()
del A
gc.collect()
print("still")
del a
gc.collect()
print("end")
