# A pipeline
# One generator pulls from another; only what is asked for is made.
# start: 16

def integers():
    n = 1
    while True:
        yield n
        n += 1

def squares(numbers):
    for number in numbers:
        yield number * number

source = integers()
stream = squares(source)
found = [next(stream) for _ in range(3)]
print(found)
