# Values as bytes.
import struct

data = struct.pack("<iHd3s", -5, 7, 0.5, b"abc")
print(data, struct.unpack("<iHd3s", data), struct.calcsize("@iq"))
print(list(struct.iter_unpack(">H", b"\0\1\0\2")))
try:
    struct.pack("B", 300)
except struct.error as error:
    print(error)

#> b'\xfb\xff\xff\xff\x07\x00\x00\x00\x00\x00\x00\x00\xe0?abc' (-5, 7, 0.5, b'abc') 16
#> [(1,), (2,)]
#> 'B' format requires 0 <= number <= 255
