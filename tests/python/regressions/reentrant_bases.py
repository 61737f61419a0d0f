# A metaclass whose mro() assigns bases while bases are being assigned: what is inside stays, and nothing is freed twice.
import gc
ready = False


class Meta(type):
    def mro(cls):
        global ready
        if ready and cls.__name__ == "C":
            ready = False
            C.__bases__ = (B2,)
        return type.mro(cls)


class A(metaclass=Meta):
    pass


class B1(A):
    pass


class B2(A):
    pass


class C(A):
    pass


ready = True
C.__bases__ = (B1,)
print(C.__bases__, B2.__subclasses__(), B1.__subclasses__())
B1.__bases__ = (C,)
print(B1.__bases__, C.__subclasses__())
try:
    B2.__bases__ = (B1,)
except TypeError as error:
    print(error)


class Failing(type):
    def mro(cls):
        if cls.__name__ == "Z" and len(steps) < 2:
            steps.append(1)
            if len(steps) == 1:
                Z.__bases__ = (Y2,)
                raise KeyError("outer")
        return type.mro(cls)


steps = [1, 1]


class X(metaclass=Failing):
    pass


class Y1(X):
    pass


class Y2(X):
    pass


class Z(X):
    pass


steps.clear()
try:
    Z.__bases__ = (Y1,)
except KeyError as error:
    print(error, Z.__bases__, Z.__mro__)
for _ in range(3):
    gc.collect()
print(Y1.__subclasses__(), Y2.__subclasses__())


class Incomplete(type):
    def mro(cls):
        if cls.__mro__ is None and cls.__name__ == "X":
            try:
                type("Inner", (cls,), {})
            except TypeError as error:
                print(error)
        return type.mro(cls)


class X(metaclass=Incomplete):
    pass
#> (<class '__main__.B2'>,) [<class '__main__.C'>] []
#> (<class '__main__.C'>,) [<class '__main__.B1'>]
#> a __bases__ item causes an inheritance cycle
#> 'outer' (<class '__main__.Y2'>,) (<class '__main__.Z'>, <class '__main__.Y2'>, <class '__main__.X'>, <class 'object'>)
#> [] [<class '__main__.Z'>]
#> Cannot extend an incomplete type 'X'
