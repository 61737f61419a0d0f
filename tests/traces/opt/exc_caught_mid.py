def a():
    try:
        b()
    except ValueError:
        return 'handled'
def b():
    c()
def c():
    raise ValueError('x')
print(a())
