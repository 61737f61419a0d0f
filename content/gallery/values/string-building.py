# Building a text
# A string never changes: each `+` makes a new one and lets the old one go.
# start: 7

text = ""
for word in ["to", "be", "or"]:
    text = text + word + " "
better = " ".join(["to", "be", "or"])
print(text.strip() == better)
