class A:
    def __getattr__(self, n):
        return n + '!'
a = A()
print(a.foo)
