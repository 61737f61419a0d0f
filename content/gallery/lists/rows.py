# Three rows or three times one row
# `*` repeats addresses: a matrix made so has one row with three names.
# start: -1

wrong = [[0, 0]] * 3
right = [[0, 0] for _ in range(3)]
wrong[0][0] = 1
right[0][0] = 1
print(wrong)
print(right)
