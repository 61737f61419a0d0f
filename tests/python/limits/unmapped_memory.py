# CPython dies of reading or writing where nothing is; here the program is told, and goes on.
import ctypes

for address in (0, 16, 2**40):
    try:
        ctypes.c_int.from_address(address).value
    except ReferenceError as error:
        print(error)
        #> nothing is mapped at 0x0
        #> nothing is mapped at 0x10
        #> nothing is mapped at 0x10000000000
try:
    ctypes.memset(8, 0, 4)
except ReferenceError as error:
    print(error)  #> nothing is mapped at 0x8
try:
    ctypes.cast(12345, ctypes.py_object).value
except ReferenceError as error:
    print(error)  #> nothing is mapped at 0x3039
