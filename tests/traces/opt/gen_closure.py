def make(n):
    def gen():
        for i in range(n):
            yield i
    return gen
g = make(2)
print(list(g()))
