# A parameter is one more name
# The call hands over an address. Changing the object is seen outside, rebinding the name is not.
# start: 4

def tidy(items):
    items.sort()
    items = items[:2]
    return items

names = ["Mo", "Al", "Jo"]
best = tidy(names)
print(names, best)
