x = eval('1 + 2')
exec('y = x + 1')
print(y)
