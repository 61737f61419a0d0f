# Counting letters
# A dict leads from a key to the address of a value; a new value is a new address.
# start: -2

counts = {}
for letter in "banana":
    counts[letter] = counts.get(letter, 0) + 1
print(counts)
