l = iter([1]); g = (x for x in ""); print(iter(l) is l, iter(g) is g, iter([]) is iter([]), enumerate(l) is not None, reversed([]) is not reversed([]))
