# Arrays of numbers, and their bytes.
from array import array

numbers = array("h", [1, -2, 300])
numbers.append(7)
print(numbers, numbers.itemsize, numbers.tobytes())
print(array("d", [0.5]) * 2)
try:
    numbers.append(40000)
except OverflowError as error:
    print(error)
for code, value in [("b", -129), ("H", -1), ("i", 1 << 31), ("I", -1), ("l", 1 << 63), ("Q", 1 << 64), ("B", 1 << 70)]:
    try:
        array(code, [value])
    except OverflowError as error:
        print(code, error)

#> array('h', [1, -2, 300, 7]) 2 b'\x01\x00\xfe\xff,\x01\x07\x00'
#> array('d', [0.5, 0.5])
#> signed short integer is greater than maximum
#> b signed char is less than minimum
#> H unsigned short is less than minimum
#> i signed integer is greater than maximum
#> I can't convert negative value to unsigned int
#> l Python int too large to convert to C long
#> Q int too big to convert
#> B Python int too large to convert to C long
