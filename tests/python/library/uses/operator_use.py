# Operators as functions.
import operator

print(operator.add(2, 3), operator.itemgetter(1, 0)("ab"), operator.attrgetter("real")(5))
print(operator.methodcaller("upper")("a"), operator.index(True), operator.countOf([1, 1, 2], 1))
print(sorted({"a": 2, "b": 1}.items(), key=operator.itemgetter(1)))

#> 5 ('b', 'a') 5
#> A 1 2
#> [('b', 1), ('a', 2)]
