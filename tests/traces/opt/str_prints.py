class A:
    def __str__(self):
        print('called')
        return 'A!'
a = A()
b = 1
