# An exception that nobody catches is printed though its own __str__ raises; a key that is no str in a class is warned of.
import warnings


class Mute(Exception):
    def __str__(self):
        raise ValueError


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    type("Odd", (), {1: 2})
    complex(1j, 2j)
for each in caught:
    print(each.category.__name__, each.message)
#> RuntimeWarning non-string key in the __dict__ of class Odd
#> DeprecationWarning complex() argument 'real' must be a real number, not complex
#> DeprecationWarning complex() argument 'imag' must be a real number, not complex
raise Mute  #! Mute: <exception str() failed>
