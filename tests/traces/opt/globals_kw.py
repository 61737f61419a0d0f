total = 0
def add(n):
    global total, other
    total += n
    other = n
add(5)
add(6)
print(total, other)
