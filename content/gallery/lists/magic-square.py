# A magic square
# A matrix is a list of lists; each number in it is an object of its own.
# start: -2

n = 3
square = [[0] * n for _ in range(n)]
row, column = 0, n // 2
for number in range(1, n * n + 1):
    square[row][column] = number
    up, right = (row - 1) % n, (column + 1) % n
    if square[up][right]:
        up, right = (row + 1) % n, column
    row, column = up, right
print(*square, sep="\n")
