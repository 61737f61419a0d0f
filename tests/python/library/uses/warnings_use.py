# Warnings, caught and turned into errors.
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    warnings.warn("old", DeprecationWarning)
    print(len(caught), caught[0].category.__name__, caught[0].message)
with warnings.catch_warnings():
    warnings.simplefilter("error")
    try:
        warnings.warn("bad")
    except UserWarning as error:
        print(repr(error))

#> 1 DeprecationWarning old
#> UserWarning('bad')
