# Through three frames
# An exception takes frames off the stack until one of them has an `except` for it.
# start: 8

def inner(items):
    return items[5]

def middle(items):
    copy = list(items)
    return inner(copy)

def outer():
    try:
        return middle([1, 2, 3])
    except IndexError as error:
        return f"caught: {error}"

print(outer())
