class A:
    def __str__(self):
        raise ValueError('no')
a = A()
b = 1
