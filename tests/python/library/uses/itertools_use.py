# Iterators that are put together.
import itertools

print(list(itertools.accumulate([1, 2, 3])), list(itertools.chain("ab", [1])))
print(list(itertools.permutations("abc", 2))[:3], list(itertools.product([0, 1], repeat=2)))
print([(key, list(group)) for key, group in itertools.groupby("aabbb")])
print(list(itertools.batched("abcde", 2)), list(itertools.pairwise([1, 2, 3])))
print(list(itertools.islice(itertools.count(5, 2), 3)), list(itertools.zip_longest([1], [2, 3])))

#> [1, 3, 6] ['a', 'b', 1]
#> [('a', 'b'), ('a', 'c'), ('b', 'a')] [(0, 0), (0, 1), (1, 0), (1, 1)]
#> [('a', ['a', 'a']), ('b', ['b', 'b', 'b'])]
#> [('a', 'b'), ('c', 'd'), ('e',)] [(1, 2), (2, 3)]
#> [5, 7, 9] [(1, 2), (None, 3)]
