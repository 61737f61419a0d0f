def deco(f):
    def wrapper(*args):
        print('before')
        r = f(*args)
        print('after')
        return r
    return wrapper
@deco
def hi(n):
    print('hi', n)
    return n
hi(3)
