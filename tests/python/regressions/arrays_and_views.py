# Arrays of numbers: their memory seen through views, what does not fit, slices, copies and pickles.
import array
import copy
import pickle
from collections.abc import Buffer, MutableSequence

numbers = array.array("i", [1, -2, 3, 4])
view = memoryview(numbers)
view[1] = 9
print(numbers, view.tolist(), view[1:3].tolist(), view.format, view.itemsize, view.nbytes)
#> array('i', [1, 9, 3, 4]) [1, 9, 3, 4] [9, 3] i 4 16
print(view.cast("B").tolist()[:5], bytes(array.array("h", [257, 2])), bytearray(array.array("b", b"ab")))
#> [1, 0, 0, 0, 9] b'\x01\x01\x02\x00' bytearray(b'ab')
view[0:2] = array.array("i", [7, 8])
view[1:] = view[:-1]
print(numbers, memoryview(array.array("f", [1, 2])) == array.array("d", [1, 2]))  #> array('i', [7, 7, 8, 3]) True


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: numbers.append(5))  #> BufferError: cannot resize an array that is exporting buffers
attempt(lambda: view.__setitem__(slice(0, 1), b"1234"))
#> ValueError: memoryview assignment: lvalue and rvalue have different structures
view.release()
attempt(lambda: numbers.append(5))  #> None
print(numbers, numbers[::-2], numbers * 2, 8 in numbers, numbers.index(7), numbers.count(7))
#> array('i', [7, 7, 8, 3, 5]) array('i', [5, 8, 7]) array('i', [7, 7, 8, 3, 5, 7, 7, 8, 3, 5]) True 0 2
for code, value in (("b", 128), ("B", -1), ("H", 70000), ("I", -1), ("q", 2**70), ("i", 1.5), ("f", "x"), ("w", "ab"), ("z", 0)):
    attempt(lambda: array.array(code, [value]))
#> OverflowError: signed char is greater than maximum
#> OverflowError: unsigned byte integer is less than minimum
#> OverflowError: unsigned short is greater than maximum
#> OverflowError: can't convert negative value to unsigned int
#> OverflowError: int too big to convert
#> TypeError: 'float' object cannot be interpreted as an integer
#> TypeError: must be real number, not str
#> TypeError: array item must be a unicode character, not a string of length 2
#> ValueError: bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)
attempt(lambda: numbers[9])  #> IndexError: array index out of range
attempt(lambda: numbers.__setitem__(slice(0, 4, 2), array.array("i", [1])))
#> ValueError: attempt to assign array of size 1 to extended slice of size 2
attempt(lambda: numbers + [1])  #> TypeError: can only append array (not "list") to array
attempt(lambda: array.array("i", "text"))  #> TypeError: cannot use a str to initialize an array with typecode 'i'
attempt(lambda: hash(numbers))  #> TypeError: unhashable type: 'array.array'
letters = array.array("w", "aé😀")
print(letters, letters.tounicode(), letters.tobytes()[:8], len(letters))
#> array('w', 'aé😀') aé😀 b'a\x00\x00\x00\xe9\x00\x00\x00' 3
for each in (numbers, letters, array.array("d", [1.5])):
    print([pickle.loads(pickle.dumps(each, protocol)) == each for protocol in (2, 4)], copy.deepcopy(each) == each)
#> [True, True] True
#> [True, True] True
#> [True, True] True
print(isinstance(numbers, MutableSequence), isinstance(numbers, Buffer), isinstance(b"", Buffer), isinstance("", Buffer))
#> True True True False


class Window:
    def __init__(self):
        self.data = bytearray(b"abc")

    def __buffer__(self, flags):
        return memoryview(self.data)


window = Window()
memoryview(window)[0] = 65
print(bytes(window), b"-".join([window, b"x"]), memoryview(window).tolist())  #> b'Abc' b'Abc-x' [65, 98, 99]
