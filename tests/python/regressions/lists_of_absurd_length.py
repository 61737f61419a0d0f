# A range that is longer than memory cannot be made a list, and says so at once.
import sys

try:
    list(range(sys.maxsize))
except MemoryError as error:
    print(type(error).__name__)  #> MemoryError
try:
    bytes(sys.maxsize)
except OverflowError as error:
    print(error)  #> byte string is too large
