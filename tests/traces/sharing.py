def add(scores):
    scores.append(12)


a = [7, 9]
b = a
add(b)
a = a[:1]
del b
print(a)
