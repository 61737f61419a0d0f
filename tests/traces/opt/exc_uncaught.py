def f(a):
    return a[5]
xs = [1]
print('start')
f(xs)
print('never')
