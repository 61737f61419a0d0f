# An order in which things depend on each other.
from graphlib import CycleError, TopologicalSorter

print(list(TopologicalSorter({"d": ["b", "c"], "b": ["a"], "c": ["a"]}).static_order())[0])
try:
    list(TopologicalSorter({"a": ["b"], "b": ["a"]}).static_order())
except CycleError as error:
    print(error.args[0])

#> a
#> nodes are in a cycle
