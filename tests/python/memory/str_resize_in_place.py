import sys
def build(n):
    s = ""
    same = 0
    for i in range(n):
        before = id(s)
        s += "x"
        same += id(s) == before
    return same > n // 2
print(build(200), build(200))
