# A function's code of another kind, and its builtins.
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
#> ['Assigning a code object of non-matching type is deprecated (e.g., from a generator to a plain function)']
#> True True
