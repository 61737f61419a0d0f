# What the library imports for a few of its functions runs when it is asked for something, and nobody can tell.
import dataclasses
import sys

print("inspect" in sys.modules, type(sys.modules["inspect"]).__name__, dataclasses.inspect.__name__)
print("signature" in dir(dataclasses.inspect), "Parameter" in vars(sys.modules["inspect"]))

import contextlib

print(contextlib.os.path.join("a", "b"), sys.modules["os"] is contextlib.os)
import os.path

print(os.path is sys.modules["os.path"], os.sep)
import inspect
from copy import deepcopy

print(inspect is dataclasses.inspect, inspect.isfunction(deepcopy), dataclasses.copy.deepcopy is deepcopy)
import itertools

print(itertools, itertools.__spec__.origin, hasattr(itertools, "__file__"))

#> True module inspect
#> True True
#> a/b True
#> True /
#> True True True
#> <module 'itertools' (built-in)> built-in False
