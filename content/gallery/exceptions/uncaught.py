# Nobody catches it
# The program ends here, and the traceback names each frame on the way.
# error: ZeroDivisionError
# start: -1

def mean(numbers):
    return sum(numbers) / len(numbers)

marks = {"Ada": [5, 6], "Bob": []}
for name, numbers in marks.items():
    print(name, mean(numbers))
