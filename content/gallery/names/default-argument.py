# The default that remembers
# A default value is made once, when `def` runs, and lies in the function for good.
# start: -1

def note(word, book=[]):
    book.append(word)
    return book

first = note("tea")
second = note("milk")
print(first is second, note.__defaults__)
