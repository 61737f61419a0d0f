# Numbers: arithmetic, conversions, rounding, and what they complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


n = 7
print(n + 3, n - 10, n * -3, n // 2, -n // 2, n // -2, n % 3, -n % 3, n % -3, n / 2, n ** 3, n ** -1)  #> 10 -3 -21 3 -4 -4 1 2 -2 3.5 343 0.14285714285714285
print(divmod(n, 2), divmod(-n, 2), divmod(n, -2), divmod(-n, -2), divmod(7.5, 2), divmod(-7.5, 2))  #> (3, 1) (-4, 1) (-4, -1) (3, -1) (3.0, 1.5) (-4.0, 0.5)
print(7 & 3, 7 | 8, 7 ^ 2, ~7, 7 << 3, 7 >> 1, -7 >> 1, -1 >> 100, 1 << 100, -5 & 3, -5 | 3, -5 ^ 3)  #> 3 15 5 -8 56 3 -4 -1 1267650600228229401496703205376 3 -5 -8
big = 10 ** 30
print(big, -big, big + 1, big - big, big * big, big // 7, big % 7, -big // 7, -big % 7, big ** 2, big >> 50, big << 5)  #> 1000000000000000000000000000000 -1000000000000000000000000000000 1000000000000000000000000000001 0 1000000000000000000000000000000000000000000000000000000000000 142857142857142857142857142857 1 -142857142857142857142857142858 6 1000000000000000000000000000000000000000000000000000000000000 888178419700125 32000000000000000000000000000000
print(big & 0xFFFF, big | 1, ~big, -big & 0xFFFF, big ^ (big + 1))  #> 0 1000000000000000000000000000001 -1000000000000000000000000000001 0 1
print(big == 1e30, big < 1e31, 10 ** 22 == 1e22, 2 ** 53 + 1 == float(2 ** 53 + 1), big > float("inf"), 10 ** 400 > 1e308)  #> False True True False False True
print(big / 3, 2 ** 1000 / 2 ** 999, 3 ** 200 / 7 ** 100, 1 / 3 ** 300, (2 ** 60 + 1) / 2 ** 60, -(10 ** 50) / 10 ** 20, 5 / 2 ** 1074, 1 / 2 ** 1074, 3 / 2 ** 1075, 1 / 2 ** 1076)  #> 3.333333333333333e+29 2.0 82119622166.21245 7.30505658114782e-144 1.0 -1e+30 2.5e-323 5e-324 1e-323 0.0
print(pow(3, 200, 13), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(2, 0, 1), pow(7, 2, 5), 0 ** 0, (-2) ** 63, 2 ** 62, 2 ** 30, 2 ** 31, 2 ** 60)  #> 9 5 2 -2 0 4 1 -9223372036854775808 4611686018427387904 1073741824 2147483648 1152921504606846976
print(2 ** 29 + 2 ** 29, 2 ** 30 - 1 + 1, -2 ** 30, 2 ** 53 - 1 + 2, 2 ** 53 * 2 - 1, 3037000500 * 3037000500, 94906267 * 94906267, -94906267 * 94906267)  #> 1073741824 1073741824 -1073741824 9007199254740993 18014398509481983 9223372037000250000 9007199515875289 -9007199515875289
print(sum(range(100000)), 123456789 * 987654321, 123456789123456789 * 987654321987654321, (1 << 64) - 1)  #> 4999950000 121932631112635269 121932631356500531347203169112635269 18446744073709551615
print(0.1 + 0.2, 1.5 - 3, 2.5 * 2, 7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, 2.0 ** 0.5, (-2.0) ** 3, 1e308 * 10, -1e308 * 10, 0.0 * -1)  #> 0.30000000000000004 -1.5 5.0 3.0 -4.0 1.5 0.5 -0.5 1.4142135623730951 -8.0 inf -inf -0.0
print(1.0 // 0.1, 1.0 % 0.1, 1e20 % 3, -1e-20 % 1.0, 5.0 % float("inf"), -5.0 % float("inf"), float("inf") % 2 if False else 0)  #> 9.0 0.09999999999999995 1.0 1.0 5.0 inf 0
print(float("nan") == float("nan"), float("nan") < 1, 1 < float("inf"), 0.0 == -0.0, 1 == 1.0, True == 1.0, 1 < 1.5, 2 > 1.5, 2 ** 70 > 1e21)  #> False False True True True True True True True
print(float("inf") - float("inf"), float("inf") * 0, -float("inf") ** 2, float("inf") ** -1, 1.0 ** float("nan"), float("nan") ** 0, (-1.0) ** float("inf"), 0.5 ** float("inf"), 2 ** 0.5, 2 ** -0.5)  #> nan nan -inf 0.0 1.0 1.0 1.0 0.0 1.4142135623730951 0.7071067811865476
print((0.0).is_integer(), (1.5).is_integer(), 1e300.is_integer(), float("inf").is_integer(), (1.5).conjugate(), (1.5).real, (1.5).imag, (7).numerator, (7).denominator, (7).imag)  #> True False True False 1.5 1.5 0.0 7 1 0
print(round(2.5), round(3.5), round(-0.5), round(2.567, 2), round(2.5, 0), round(1234.5, -2), round(-1.005, 2), round(1e300, 2), round(5e-324, 400), round(0.05, 1), round(0.15, 1), round(0.25, 1), round(0.35, 1))  #> 2 4 0 2.57 2.0 1200.0 -1.0 1e+300 5e-324 0.1 0.1 0.2 0.3
print(round(15, -1), round(25, -1), round(-15, -1), round(-25, -1), round(14, -1), round(12345, -3), round(5, -1), round(6, -1), round(99, -2), round(10 ** 30 + 5 * 10 ** 10, -11), round(3, 2))  #> 20 20 -20 -20 10 12000 0 10 100 1000000000000000000000000000000 3
print(int(1e15), int(-1.9), int("0b101", 0), int("0o17", 0), int("0xFF", 0), int("ff", 16), int("z", 36), int("-0x1f", 16), int("+5"), int("  7  "), int("1_000_000"), int("-0"), int("00", 0), int(True), int("101", 2))  #> 1000000000000000 -1 5 15 255 255 35 -31 5 7 1000000 0 0 1 5
print(int("123456789012345678901234567890"), int("-ffffffffffffffffffff", 16), int("1" * 40, 3), int(b"42"), int(bytearray(b"-7")), int("٤٢"))  #> 123456789012345678901234567890 -1208925819614629174706175 6078832729528464400 42 -7 42
print(float("1.5"), float(" -2e3 "), float("inf"), float("-Infinity"), float("nan"), float("1_000.5"), float("1e400"), float("-1e400"), float(".5"), float("5."), float("1e-400"), float(b"2.5"), float(10 ** 20), float(True), float("١.٥"))  #> 1.5 -2000.0 inf -inf nan 1000.5 inf -inf 0.5 5.0 0.0 2.5 1e+20 1.0 1.5
print((255).to_bytes(2), (255).to_bytes(2, "little"), (-1).to_bytes(2, "big", signed=True), (-128).to_bytes(1, "big", signed=True), (0).to_bytes(0, "big"), (0).to_bytes(3), (10 ** 20).to_bytes(9))  #> b'\x00\xff' b'\xff\x00' b'\xff\xff' b'\x80' b'' b'\x00\x00\x00' b'\x05k\xc7^-c\x10\x00\x00'
print(int.from_bytes(b"\x01\x00"), int.from_bytes(b"\x01\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b""), int.from_bytes([1, 2]), int.from_bytes(b"\xff" * 9, signed=True))  #> 256 1 -2 0 258 -1
print(error(lambda: (128).to_bytes(1, "big", signed=True)))  #> OverflowError: int too big to convert
print(error(lambda: (-129).to_bytes(1, "big", signed=True)))  #> OverflowError: int too big to convert
print((0).bit_length(), (1).bit_length(), (255).bit_length(), (256).bit_length(), (-256).bit_length(), (2 ** 100).bit_length(), (2 ** 100 - 1).bit_length(), (2 ** 100 - 1).bit_count(), (-7).bit_count(), (0).bit_count())  #> 0 1 8 9 9 101 100 100 3 0
print((0.1).as_integer_ratio(), (-2.5).as_integer_ratio(), (0.0).as_integer_ratio(), (1e20).as_integer_ratio(), (5e-324).as_integer_ratio() == (1, 2 ** 1074), (1e300).as_integer_ratio()[1])  #> (3602879701896397, 36028797018963968) (-5, 2) (0, 1) (100000000000000000000, 1) True 1
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), (5e-324).hex(), (1e308).hex(), float("nan").hex(), (0.0).hex(), float.fromhex("0x1.8p1"), float.fromhex("-0x.1p4"), float.fromhex("1.8"), float.fromhex("inf"), float.fromhex("0x1p-1074"), float.fromhex("0x1p-1076"), float.fromhex("0x1.fffffffffffff8p0"))  #> 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x1.4000000000000p+1 0x0.0000000000001p-1022 0x1.1ccf385ebc8a0p+1023 nan 0x0.0p+0 3.0 -1.0 1.5 inf 5e-324 0.0 2.0
print(hex(255), oct(8), bin(5), hex(-255), bin(-5), hex(2 ** 70), oct(-8), bin(0))  #> 0xff 0o10 0b101 -0xff -0b101 0x400000000000000000 -0o10 0b0
print(int.__name__, float.__mro__, bool.__mro__, isinstance(True, int), type(True + True), True + 1, True * 2.5, -True, True & False, True | 2, True ^ True, not True, bool(0), bool(0.0), bool(0j), bool(float("nan")), bool(""))  #> int (<class 'float'>, <class 'object'>) (<class 'bool'>, <class 'int'>, <class 'object'>) True <class 'int'> 2 2.5 -1 False 3 False False False False False True False
print(abs(-5), abs(-5.5), abs(-2 ** 70), abs(3 - 4j), +True, -(-5), -0.0, +(-1.5))  #> 5 5.5 1180591620717411303424 5.0 1 5 -0.0 -1.5
print(1_000_000, 0x_ff, 0b_1010, 0o_17, 1e3, 1_0.5_0, .5, 5., 1E5, 10 ** -2)  #> 1000000 255 10 15 1000.0 10.5 0.5 5.0 100000.0 0.01
print(max(1, 2.0, True), min(1, True), sorted([3, 1.5, True, 2 ** 70, -1e10, 0]), 3 .__add__(4), (3).__add__(4.0), (3.0).__add__(4), (3).__radd__(4))  #> 2.0 1 [-10000000000.0, 0, True, 1.5, 3, 1180591620717411303424] 7 NotImplemented 7.0 7
print(error(lambda: 1//0))  #> ZeroDivisionError: division by zero
print(error(lambda: 1%0))  #> ZeroDivisionError: division by zero
print(error(lambda: 1/0))  #> ZeroDivisionError: division by zero
print(error(lambda: divmod(1,0)))  #> ZeroDivisionError: division by zero
print(error(lambda: 1.0//0))  #> ZeroDivisionError: division by zero
print(error(lambda: 1.0%0))  #> ZeroDivisionError: division by zero
print(error(lambda: 1.0/0))  #> ZeroDivisionError: division by zero
print(error(lambda: divmod(1.0,0)))  #> ZeroDivisionError: division by zero
print(error(lambda: 0**-1))  #> ZeroDivisionError: zero to a negative power
print(error(lambda: 0.0**-1))  #> ZeroDivisionError: zero to a negative power
print(error(lambda: 2**-1))  #> 0.5
print(error(lambda: pow(2,-1,4)))  #> ValueError: base is not invertible for the given modulus
print(error(lambda: pow(2,3,0)))  #> ValueError: pow() 3rd argument cannot be 0
print(error(lambda: pow(2.0,3,4)))  #> TypeError: pow() 3rd argument not allowed unless all arguments are integers
print(error(lambda: 1<<-1))  #> ValueError: negative shift count
print(error(lambda: 1>>-1))  #> ValueError: negative shift count
print(error(lambda: 1<<(1<<70)))  #> OverflowError: too many digits in integer
print(error(lambda: int('x')))  #> ValueError: invalid literal for int() with base 10: 'x'
print(error(lambda: int('1',1)))  #> ValueError: int() base must be >= 2 and <= 36, or 0
print(error(lambda: int(1,10)))  #> TypeError: int() can't convert non-string with explicit base
print(error(lambda: int(None)))  #> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
print(error(lambda: int([])))  #> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
print(error(lambda: int(base=10)))  #> TypeError: int() missing string argument
print(error(lambda: int('9'*5000)))  #> ValueError: Exceeds the limit (4300 digits) for integer string conversion: value has 5000 digits; use sys.set_int_max_str_digits() to increase the limit
print(error(lambda: str(10**5000)))  #> ValueError: Exceeds the limit (4300 digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit
print(error(lambda: int('')))  #> ValueError: invalid literal for int() with base 10: ''
print(error(lambda: int(' 1 2')))  #> ValueError: invalid literal for int() with base 10: ' 1 2'
print(error(lambda: int(b'x')))  #> ValueError: invalid literal for int() with base 10: b'x'
print(error(lambda: int(float('inf'))))  #> OverflowError: cannot convert float infinity to integer
print(error(lambda: int(float('nan'))))  #> ValueError: cannot convert float NaN to integer
print(error(lambda: float('x')))  #> ValueError: could not convert string to float: 'x'
print(error(lambda: float(b'x')))  #> ValueError: could not convert string to float: b'x'
print(error(lambda: float(None)))  #> TypeError: float() argument must be a string or a real number, not 'NoneType'
print(error(lambda: float([])))  #> TypeError: float() argument must be a string or a real number, not 'list'
print(error(lambda: float(10**400)))  #> OverflowError: int too large to convert to float
print(error(lambda: 10**400/1))  #> OverflowError: integer division result too large for a float
print(error(lambda: 10**400/3.0))  #> OverflowError: int too large to convert to float
print(error(lambda: 1/10**400))  #> 0.0
print(error(lambda: (1).to_bytes(0,'big')))  #> OverflowError: int too big to convert
print(error(lambda: (300).to_bytes(1,'big')))  #> OverflowError: int too big to convert
print(error(lambda: (-1).to_bytes(1,'big')))  #> OverflowError: can't convert negative int to unsigned
print(error(lambda: (1).to_bytes(-1,'big')))  #> ValueError: length argument must be non-negative
print(error(lambda: (1).to_bytes(1,'x')))  #> ValueError: byteorder must be either 'little' or 'big'
print(error(lambda: int.from_bytes(b'a','x')))  #> ValueError: byteorder must be either 'little' or 'big'
print(error(lambda: int.from_bytes('a','big')))  #> TypeError: cannot convert 'str' object to bytes
print(error(lambda: 1+'a'))  #> TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(error(lambda: 1<'a'))  #> TypeError: '<' not supported between instances of 'int' and 'str'
print(error(lambda: (2).__add__('a')))  #> NotImplemented
print(error(lambda: round(1.5,None)))  #> 2
print(error(lambda: round(float('inf'))))  #> OverflowError: cannot convert float infinity to integer
print(error(lambda: round(float('nan'))))  #> ValueError: cannot convert float NaN to integer
print(error(lambda: round(1e308,-309)))  #> 0.0
print(error(lambda: round(1.7976931348623157e308,-308)))  #> OverflowError: rounded value too large to represent
print(error(lambda: (1.5).as_integer_ratio()))  #> (3, 2)
print(error(lambda: float('inf').as_integer_ratio()))  #> OverflowError: cannot convert Infinity to integer ratio
print(error(lambda: float('nan').as_integer_ratio()))  #> ValueError: cannot convert NaN to integer ratio
print(error(lambda: float.fromhex('x')))  #> ValueError: invalid hexadecimal floating-point string
print(error(lambda: float.fromhex('0x1p99999')))  #> OverflowError: hexadecimal value too large to represent as a float
print(error(lambda: (1e400).hex()))  #> inf
print(error(lambda: (0.1).hex()))  #> 0x1.999999999999ap-4
print(error(lambda: (-0.0).hex()))  #> -0x0.0p+0
print(error(lambda: 1e200**2))  #> OverflowError: (34, 'Numerical result out of range')
print(error(lambda: (-8.0)**(1/3)))  #> (1.0000000000000002+1.7320508075688772j)
print(error(lambda: 2**10000.0))  #> OverflowError: (34, 'Numerical result out of range')
print(error(lambda: 10**400*1.0))  #> OverflowError: int too large to convert to float
print(error(lambda: 5.0 .__floordiv__('a')))  #> NotImplemented
print(error(lambda: ~1.5))  #> TypeError: bad operand type for unary ~: 'float'
print(error(lambda: -'a'))  #> TypeError: bad operand type for unary -: 'str'
print(error(lambda: int('0x10',16)))  #> 16
print(error(lambda: int('0b1',0)))  #> 1
print(error(lambda: int('010',0)))  #> ValueError: invalid literal for int() with base 0: '010'
print(error(lambda: int('1_000')))  #> 1000
print(error(lambda: int('1__0')))  #> ValueError: invalid literal for int() with base 10: '1__0'
print(error(lambda: int('_1')))  #> ValueError: invalid literal for int() with base 10: '_1'
print(error(lambda: int('٣')))  #> 3
print(error(lambda: int(' 12\n')))  #> 12
print(error(lambda: (5).bit_count()))  #> 2
print(error(lambda: (-5).bit_length()))  #> 3
print(error(lambda: True+True))  #> 2
print(error(lambda: True&1))  #> 1
print(error(lambda: True&True))  #> True
print(error(lambda: ~True))  #> -2
print(error(lambda: bool(2)))  #> True
print(error(lambda: True.__repr__()))  #> True
print(error(lambda: (1).is_integer()))  #> True
print(error(lambda: (1).as_integer_ratio()))  #> (1, 1)
print(error(lambda: (1).real))  #> 1
print(error(lambda: (1.5).__trunc__()))  #> 1
print(error(lambda: (1.5).__floor__()))  #> 1
print(error(lambda: (1.5).__ceil__()))  #> 2
print(error(lambda: round(25,-1)))  #> 20
print(error(lambda: round(35,-1)))  #> 40
print(error(lambda: round(12345,-2)))  #> 12300
print(error(lambda: round(2.675,2)))  #> 2.67
print(error(lambda: round(-2.5)))  #> -2
print(error(lambda: round(0.5)))  #> 0
print(error(lambda: round(1e22)))  #> 10000000000000000000000
print(error(lambda: round(123456789.125,-3)))  #> 123457000.0
print(error(lambda: (2**70).__round__(-3)))  #> 1180591620717411303000
print(error(lambda: int(3.99)))  #> 3
print(error(lambda: int(-3.99)))  #> -3
print(error(lambda: int(1e300)))  #> 1000000000000000052504760255204420248704468581108159154915854115511802457988908195786371375080447864043704443832883878176942523235360430575644792184786706982848387200926575803737830233794788090059368953234970799945081119038967640880074652742780142494579258788820056842838115669472196386865459400540160
