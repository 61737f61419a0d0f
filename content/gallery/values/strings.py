# Equal strings, one string?
# A literal is one object wherever it stands in the program; a text that is computed is another.
# start: -1

a = "private heap"
b = "private heap"
c = " ".join(["private", "heap"])
print(a == b == c)
print(a is b, a is c)
