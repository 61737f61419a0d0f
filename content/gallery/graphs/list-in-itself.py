# A list in itself
# A list holds addresses, and its own is an address like any other.
# start: -1

box = ["a"]
box.append(box)
print(box)
print(box[1][1][1][0])
