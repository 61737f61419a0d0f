# An expression as a tree
# Nested tuples are a tree. Evaluating it is a walk with a frame for each branch.
# start: 15

def value(tree):
    if isinstance(tree, int):
        return tree
    left, sign, right = tree
    if sign == "+":
        return value(left) + value(right)
    return value(left) * value(right)

expression = ((1, "+", 2), "*", (3, "+", 4))
print(value(expression))
