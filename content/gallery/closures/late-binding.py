# Three functions, one name
# They look into the cell when they are called, and by then the loop is over.
# start: -2

def make():
    late = [lambda: n for n in range(3)]
    early = [lambda n=n: n for n in range(3)]
    return late, early

late, early = make()
print([f() for f in late])
print([f() for f in early])
