row = [0] * 3
grid = [row] * 2
print(grid[0] is grid[1])
g = [[0] * 3 for i in range(2)]
print(g[0] is g[1])
import copy
c = copy.copy(grid)
d = copy.deepcopy(grid)
print(c is grid, c[0] is grid[0], d[0] is d[1], d[0] is row)
t = (1, 2)
print(copy.copy(t) is t, copy.deepcopy(t) is t, copy.deepcopy(([],)) is None)
