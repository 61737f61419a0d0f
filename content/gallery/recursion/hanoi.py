# The towers of Hanoi
# Three lists are the pegs; each frame knows its own task and nothing else.
# start: 23

def move(count, source, target, spare):
    if count == 0:
        return
    move(count - 1, source, spare, target)
    target.append(source.pop())
    move(count - 1, spare, target, source)

a, b, c = [3, 2, 1], [], []
move(3, a, c, b)
print(a, b, c)
