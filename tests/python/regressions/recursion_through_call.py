# A program recurses through an instance's __call__ as deep as through functions; keywords that are nearly right.
class Memo:
    def __init__(self, function):
        self.function, self.known = function, {}
    def __call__(self, n, **names):
        if n not in self.known:
            self.known[n] = self.function(n, **names)
        return self.known[n]

@Memo
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)

@Memo
def depth(n, step): return n if n < 2 else depth(n - 1, step=step) + step

@Memo
def endless(n): return endless(n + 1)

for text in r'''fib(450)
depth(450, step=2)
endless(0)
int(bass=5)
sum([1], strat=2)
open("a", mod=1)
zip(strct=1)
[].sort(revers=1)
ImportError(nam=1)'''.split("\n"):
    try:
        print(repr(eval(text)))
    except Exception as error:
        print(type(error).__name__, error)
#> 4953967011875066473162524925231604047727791871346061001150551747313593851366517214899257280600
#> 899
#> RecursionError maximum recursion depth exceeded
#> TypeError int() got an unexpected keyword argument 'bass'. Did you mean 'base'?
#> TypeError sum() got an unexpected keyword argument 'strat'. Did you mean 'start'?
#> TypeError open() got an unexpected keyword argument 'mod'. Did you mean 'mode'?
#> TypeError zip() got an unexpected keyword argument 'strct'. Did you mean 'strict'?
#> TypeError sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
#> TypeError ImportError() got an unexpected keyword argument 'nam'. Did you mean 'name'?
