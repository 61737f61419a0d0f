a = input('first: ')
b = input('second: ')
print(a, b)
