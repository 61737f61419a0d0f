# Recursion to its limit inside generators that finalizers run: fifty of them, each as deep as may be.
import sys

sys.unraisablehook = lambda unraisable: print("unraisable", unraisable.exc_type.__name__)


def deepest(level):
    try:
        return deepest(level + 1)
    except RecursionError:
        return level


def climb():
    yield deepest(0) > 900


class Climber:
    reached = 0

    def __del__(self):
        for is_deep in climb():
            Climber.reached += is_deep


for _ in range(50):
    Climber()
print(Climber.reached)  #> 50


def delegate(depth):
    if depth:
        yield from delegate(depth - 1)
    else:
        yield deepest(0) > 0


class Chain:
    def __del__(self):
        print(list(delegate(200)))


Chain()  #> [True]


def forever():
    yield from forever()


class Endless:
    def __del__(self):
        next(forever())


Endless()  #> unraisable RecursionError
del Endless


# A finalizer that makes the next object to be finalized, inside a generator that is closed by being freed.
class Nested:
    made = 0

    def __del__(self):
        def held():
            try:
                yield
            finally:
                if Nested.made < 80:
                    Nested.made += 1
                    Nested()

        generator = held()
        next(generator)


Nested()
print(Nested.made)  #> 80


def counting(n):
    yield n
    if n:
        for value in counting(n - 1):
            yield value


print(sum(counting(400)))  #> 80200
try:
    print(sum(counting(5000)))
except RecursionError as error:
    print(error)  #> maximum recursion depth exceeded
