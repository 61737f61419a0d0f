# A misspelt attribute of self.
class A:
    def __init__(self): self.name = 1
    def go(self):
        return name
    def go2(self):
        return self.nane
try: A().go()
except NameError as e:
    import sys
    sys.excepthook(type(e), e, e.__traceback__)
A().go2()  #! AttributeError: 'A' object has no attribute 'nane'. Did you mean: 'name'?
