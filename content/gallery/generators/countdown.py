# A frame that waits
# A generator keeps its frame with the names in it, and goes on where it stopped.
# start: 9

def countdown(n):
    while n > 0:
        yield n
        n -= 1

numbers = countdown(3)
first = next(numbers)
second = next(numbers)
rest = list(numbers)
