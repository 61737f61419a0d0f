# A counter
# The inner function keeps a cell of the outer frame, after that frame is gone.
# start: -1

def counter():
    count = 0
    def step():
        nonlocal count
        count += 1
        return count
    return step

clicks = counter()
visits = counter()
clicks()
clicks()
visits()
