# All subsets
# Each call doubles what the smaller one gives; the items themselves are never copied.
# start: -1

def subsets(items):
    if not items:
        return [[]]
    smaller = subsets(items[1:])
    return smaller + [[items[0]] + chosen for chosen in smaller]

found = subsets(["a", "b"])
print(found)
