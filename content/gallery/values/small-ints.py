# Some ints exist once
# CPython makes the small ints when it starts and hands the same ones out; others are made anew.
# start: -1
# lens: cpython

def plus_one(n):
    return n + 1

a, b = plus_one(255), plus_one(255)
c, d = plus_one(256), plus_one(256)
print(a is b, c is d)
