# What things weigh
# The object alone: what it holds addresses of is weighed apart.
# start: -1
# lens: cpython

from sys import getsizeof

things = [0, 2**30, 2**60, 1.5, "", "a", "é", "丑", (), (1,), [], {}, set()]
for thing in things:
    print(f"{thing!r:>20} {getsizeof(thing):4} bytes")
