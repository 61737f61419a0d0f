# A generator that is dropped or closed while a trace function listens runs to its GeneratorExit, and that is heard.
import itertools
import sys


def numbers():
    n = 0
    while True:
        yield n
        n += 1


def hear(frame, event, value):
    if frame.f_code.co_name in ("numbers", "<genexpr>"):
        print(event, frame.f_lineno, frame.f_code.co_name)
    return hear


def main():
    dropped = numbers()
    next(dropped)
    del dropped
    closed = (letter for letter in "ab")
    next(closed)
    closed.close()
    print(list(itertools.islice(numbers(), 1)))


sys.settrace(hear)
main()
sys.settrace(None)
main()
#> call 6 numbers
#> line 7 numbers
#> line 8 numbers
#> line 9 numbers
#> return 9 numbers
#> call 9 numbers
#> exception 9 numbers
#> return 9 numbers
#> call 23 <genexpr>
#> line 23 <genexpr>
#> return 23 <genexpr>
#> call 23 <genexpr>
#> exception 23 <genexpr>
#> return 23 <genexpr>
#> call 6 numbers
#> line 7 numbers
#> line 8 numbers
#> line 9 numbers
#> return 9 numbers
#> call 9 numbers
#> exception 9 numbers
#> return 9 numbers
#> [0]
#> [0]
