# Words by their first letter
# The values are lists, and they are changed where they lie.
# start: -1

words = ["ant", "bee", "ape", "bat"]
groups = {}
for word in words:
    groups.setdefault(word[0], []).append(word)
print(groups)
