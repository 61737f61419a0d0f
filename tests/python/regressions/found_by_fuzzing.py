# Small mistakes that made-up programs brought to light.
class K:
    def __init__(self):
        self.a = 1


def attempt(action):
    try:
        print(action())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: [].__setitem__())  #> TypeError: __setitem__ expected 2 arguments, got 0
attempt(lambda: "a".__setattr__(1))  #> TypeError: __setattr__ expected 2 arguments, got 1
attempt(lambda: K.__init__.__get__())  #> TypeError: __get__ expected at least 1 argument, got 0
attempt(lambda: "a" % b"z")  #> a
attempt(lambda: "%d" % b"z")  #> TypeError: %d format: a real number is required, not bytes
attempt(lambda: [].__reduce_ex__(1))  #> TypeError: cannot pickle 'list' object
attempt(lambda: [f.__name__ if callable(f) else f for f in K().__reduce__()])
#> ['_reconstructor', (<class '__main__.K'>, <class 'object'>, None), {'a': 1}]
attempt(lambda: exec("try:\n raise BaseException(1)\nexcept* BaseException as e: print(repr(e))"))
#> BaseExceptionGroup('', (BaseException(1),))
#> None
attempt(lambda: eval("1", "text"))  #> TypeError: globals must be a real dict; try eval(expr, {}, mapping)
attempt(lambda: eval("1", K()))  #> TypeError: globals must be a dict
attempt(lambda: "text".__class__.__setitem__)  #> AttributeError: type object 'str' has no attribute '__setitem__'
attempt(lambda: exec("b = 'x'\nb[10**20] = 1"))  #> IndexError: cannot fit 'int' into an index-sized integer
attempt(lambda: exec("b = 'x'\ndel b[10**20]"))  #> IndexError: cannot fit 'int' into an index-sized integer
attempt(lambda: exec("b = 'x'\nb[0] = 1"))  #> TypeError: 'str' object does not support item assignment
attempt(lambda: memoryview[int])  #> memoryview[int]
attempt(lambda: b"z" % "a")  #> TypeError: not all arguments converted during bytes formatting
