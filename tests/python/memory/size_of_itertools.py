import sys, itertools as it
objs = [it.count(), it.cycle([1]), it.repeat(1), it.repeat(1, 3), it.chain([], []), it.chain.from_iterable([[]]), it.accumulate([1]), it.compress([1], [1]),
        it.dropwhile(bool, []), it.takewhile(bool, []), it.filterfalse(bool, []), it.groupby([]), it.islice([], 1), it.pairwise([1, 2]), it.starmap(pow, []),
        it.tee([])[0], it.zip_longest([], []), it.product([1], [2]), it.permutations([1, 2]), it.combinations([1, 2], 1), it.combinations_with_replacement([1, 2], 2)]
for o in objs:
    print(type(o).__name__, sys.getsizeof(o))
k, g = next(it.groupby("aab"))
print(sys.getsizeof(g))
