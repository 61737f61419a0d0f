# A function's code of another kind, its builtins, and a tuple that is nested too deep to be hashed.
import types, warnings
warnings.simplefilter("always")
def plain(): pass
def generator(): yield
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    plain.__code__ = generator.__code__
print([str(each.message) for each in caught])
safe = {"None": None}
space = {"type": type, "__builtins__": safe}
exec("def one(): pass\ntwo = type(one)(one.__code__, {})", space)
print(space["one"].__builtins__ is safe, space["two"].__builtins__ is safe)
nested = ()
for _ in range(500_000):
    nested = (nested,)
try:
    hash(nested)
except RecursionError as error:
    print(str(error).split(")")[-1])
#> ['Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)']
#> True True
#>  while hashing a tuple
