import array
import struct
print(struct.pack("<ihb4sd", 1, -2, 3, b"ab", 1.5))
print(struct.unpack(">Hf", struct.pack(">Hf", 7, 0.1)), struct.calcsize("@bq"), struct.pack("e", 0.1))
try:
    struct.pack("B", 256)
except struct.error as e:
    print(e)
a = array.array("i", [1, 2, 3])
a.append(4)
print(a, a[1:], a.tobytes(), sum(a), a.itemsize)
try:
    a.append(2**31)
except OverflowError as e:
    print(e)

#> b'\x01\x00\x00\x00\xfe\xff\x03ab\x00\x00\x00\x00\x00\x00\x00\x00\xf8?'
#> (7, 0.10000000149011612) 16 b'f.'
#> 'B' format requires 0 <= number <= 255
#> array('i', [1, 2, 3, 4]) array('i', [2, 3, 4]) b'\x01\x00\x00\x00\x02\x00\x00\x00\x03\x00\x00\x00\x04\x00\x00\x00' 10 4
#> signed integer is greater than maximum
