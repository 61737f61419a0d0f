# xs + and xs +=
# One builds a new list, the other one changes the list that is there.
# start: 3

xs = [1]
ys = xs
ys += [2]
ys = ys + [3]
print(xs, ys)
