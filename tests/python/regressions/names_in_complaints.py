# A builtin method that is bound is named after what it is bound to; one that is called at once, after where it was found.
class Stack(list):
    pass


class Table(dict):
    pass


def said(call):
    try:
        call()
    except TypeError as error:
        print(error)


said(lambda: Stack().append())
push = Stack().append
said(lambda: push())
said(lambda: Stack().append(*(1, 2)))
said(lambda: int.__subclasses__(1))
said(lambda: getattr(Table(), "copy")(1))
clear = Table().clear
said(lambda: clear(now=1))
said(lambda: memoryview(1, 2))
said(lambda: type(1, a=2))
said(lambda: (5)(**{1: 2}))
#> list.append() takes exactly one argument (0 given)
#> Stack.append() takes exactly one argument (0 given)
#> Stack.append() takes exactly one argument (2 given)
#> int.__subclasses__() takes no arguments (1 given)
#> Table.copy() takes no arguments (1 given)
#> Table.clear() takes no keyword arguments
#> memoryview() takes at most 1 argument (2 given)
#> type() takes no keyword arguments
#> 'int' object is not callable
