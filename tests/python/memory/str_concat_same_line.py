def one_line():
    s = "ab" * 50
    n = 0
    for _ in range(200):
        i = id(s)
        s += "x"; n += id(s) == i
    return n > 100
def two_lines():
    s = "ab" * 50
    n = 0
    for _ in range(200):
        i = id(s)
        s += "x"
        n += id(s) == i
    return n > 100
print(one_line(), two_lines())
