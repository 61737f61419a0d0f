# Getters that are pickled and copied, and what structures say of values and formats they cannot take.
import copy
import operator
import pickle
import struct

for getter in (operator.itemgetter(1, 2), operator.attrgetter("real"), operator.methodcaller("upper"), operator.methodcaller("split", sep="b")):
    print(getter.__reduce__(), pickle.loads(pickle.dumps(getter)), copy.copy(getter))
#> (<class 'operator.itemgetter'>, (1, 2)) operator.itemgetter(1, 2) operator.itemgetter(1, 2)
#> (<class 'operator.attrgetter'>, ('real',)) operator.attrgetter('real') operator.attrgetter('real')
#> (<class 'operator.methodcaller'>, ('upper',)) operator.methodcaller('upper') operator.methodcaller('upper')
#> (functools.partial(<class 'operator.methodcaller'>, 'split', sep='b'), ()) operator.methodcaller('split', sep='b') operator.methodcaller('split', sep='b')
print(pickle.loads(pickle.dumps(operator.methodcaller("split", sep="b")))("abc"))  #> ['a', 'c']
for format, value in (("f", "x"), ("d", None), ("P", 10**30), ("b", 2**70), ("B", -1), ("c", "a"), ("e", 1e9), ("é", 1), (b"\xff", 1), ("2i", 1)):
    try:
        print(struct.pack(format, value))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
#> error: required argument is not a float
#> error: required argument is not a float
#> error: int too large to convert
#> error: 'b' format requires -128 <= number <= 127
#> error: 'B' format requires 0 <= number <= 255
#> error: char format requires a bytes object of length 1
#> OverflowError: float too large to pack with e format
#> UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
#> UnicodeEncodeError: 'ascii' codec can't encode character '\udcff' in position 0: ordinal not in range(128)
#> error: pack expected 2 items for packing (got 1)
print(struct.Struct("i"), struct.pack(">f", 1), struct.unpack("<2sh", b"ab\x01\x00"))
#> Struct('i') b'?\x80\x00\x00' (b'ab', 1)
