import sys
def f():
    s = ""; z = []
    for k in range(20):
        s += "x"
        z.append(sys.getsizeof(s))
    return z
print(f())
