import gc

print(gc.is_tracked((1, 2)), gc.is_tracked(((1, 2), "a")))
pair = (1, 2)


def made():
    return (3, 4)


print(gc.is_tracked(pair), gc.is_tracked(made()), gc.is_tracked(eval("(5, 6)")))
for each in ((7, 8), [], ("a",)):
    print(gc.is_tracked(each))
gc.collect()
print(gc.is_tracked(pair), gc.is_tracked(made()), gc.is_tracked((9, 10)))
