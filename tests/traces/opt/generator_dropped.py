def evens():
    n = 0
    while True:
        yield n
        n += 2
import itertools
print(list(itertools.islice(evens(), 3)))
g = evens()
next(g)
g.close()
h = evens()
next(h)
del h
x = 1
