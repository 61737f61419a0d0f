# A frame for each call
# The stack grows down to the smallest case; the answers come back one by one.
# start: 12

def factorial(n):
    if n == 0:
        return 1
    smaller = factorial(n - 1)
    return n * smaller

print(factorial(4))
