# How floats, complex numbers and ints are written and read.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(0.1, 1.0, 1e16, 1e15, 123456789012345680.0, 1e-5, 0.0001, 5e-324, 1.7976931348623157e308, -0.0, 1e22, 1e21, 1e100, 1.5e-7)  #> 0.1 1.0 1e+16 1000000000000000.0 1.2345678901234568e+17 1e-05 0.0001 5e-324 1.7976931348623157e+308 -0.0 1e+22 1e+21 1e+100 1.5e-07
print(2 / 3, 1 / 3, 100 / 3, 1e16 / 3, 3.14159265358979, 0.30000000000000004, 1e23, 9007199254740993.0, 4.35, 0.1 + 0.7, 1234567890.123456789)  #> 0.6666666666666666 0.3333333333333333 33.333333333333336 3333333333333333.5 3.14159265358979 0.30000000000000004 1e+23 9007199254740992.0 4.35 0.7999999999999999 1234567890.1234567
print(1j, 1 + 2j, -1j, 1 - 0j, complex(0, -0.0), complex(-0.0, 0), complex(-0.0, -0.0), 1e16j, complex(float("inf"), float("nan")), complex(1.5, -2))  #> 1j (1+2j) (-0-1j) (1-0j) -0j (-0+0j) (-0-0j) 1e+16j (inf+nanj) (1.5-2j)
print(complex("1+2j"), complex("-1.5e3-2E-1j"), complex("j"), complex("-j"), complex("3"), complex(" ( 1+j ) ".replace(" ", "")), complex("1e5j"), complex("inf"), complex("nan+infj"), complex("+1j"), complex("1+1_0j"))  #> (1+2j) (-1500-0.2j) 1j -1j (3+0j) (1+1j) 100000j (inf+0j) (nan+infj) 1j (1+10j)
print((1 + 2j) * (3 - 1j), (1 + 2j) / (3 - 1j), (1 + 2j) ** 2, (1 + 2j) ** -1, (1 + 2j) ** 0, 1j ** 2, (1 + 2j) + 1, 2 * (1 + 2j), (1 + 2j) - 1.5, 3 - (1 + 2j), (1 + 2j) == (1 + 2j), 1 + 0j == 1, -(1 + 2j), abs(3 + 4j), (1 + 2j).conjugate(), (1 + 2j).real, (1 + 2j).imag)  #> (5+5j) (0.1+0.7000000000000001j) (-3+4j) (0.2-0.4j) (1+0j) (-1+0j) (2+2j) (2+4j) (-0.5+2j) (2-2j) True True (-1-2j) 5.0 (1-2j) 1.0 2.0
print(1 / (1 + 2j), 2 ** (1 + 0j), (2 + 0j) ** 0.5, (-1) ** 0.5, (1 + 1j) / 2, 5 * 1j, 1j * 1j, complex(1, 2) != 1, complex(1.0, 0) == 1.0, bool(0j), bool(1j))  #> (0.2-0.4j) (2+0j) (1.4142135623730951+0j) (6.123233995736766e-17+1j) (0.5+0.5j) 5j (-1+0j) True True False True
print(hash(1j), hash(1 + 0j), hash(2 + 3j), hash(1.5 + 2.5j), hash(-1j))  #> 1000003 1 3000011 4611686018429387911 -2000006
print(str(10 ** 20), repr(-10 ** 40), str(2 ** 100), len(str(10 ** 4000)), str(True), repr(False), str(12))  #> 100000000000000000000 -10000000000000000000000000000000000000000 1267650600228229401496703205376 4001 True False 12
print(error(lambda: complex('x')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('1+')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('1 + 2j')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('1+2')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('1j2')))  #> ValueError: complex() arg is a malformed string
print(error(lambda: complex('1',2)))  #> TypeError: complex() argument 'real' must be a real number, not str
print(error(lambda: complex(1,'2')))  #> TypeError: complex() argument 'imag' must be a real number, not str
print(error(lambda: complex([])))  #> TypeError: complex() argument must be a string or a number, not list
print(error(lambda: complex(1,2,3)))  #> TypeError: complex() takes at most 2 arguments (3 given)
print(error(lambda: complex(real=1, imag=2)))  #> (1+2j)
print(error(lambda: complex(1j, 2j)))  #> (-2+1j)
print(error(lambda: complex(1, 2j)))  #> (-1+0j)
print(error(lambda: 1j<2j))  #> TypeError: '<' not supported between instances of 'complex' and 'complex'
print(error(lambda: 1j//1))  #> TypeError: unsupported operand type(s) for //: 'complex' and 'int'
print(error(lambda: 1j%1))  #> TypeError: unsupported operand type(s) for %: 'complex' and 'int'
print(error(lambda: 1j/0))  #> ZeroDivisionError: division by zero
print(error(lambda: 0j**-1))  #> ZeroDivisionError: zero to a negative or complex power
print(error(lambda: 0j**1j))  #> ZeroDivisionError: zero to a negative or complex power
print(error(lambda: divmod(1j,1)))  #> TypeError: unsupported operand type(s) for divmod(): 'complex' and 'int'
print(error(lambda: int(1j)))  #> TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
print(error(lambda: float(1j)))  #> TypeError: float() argument must be a string or a real number, not 'complex'
print(error(lambda: (1+2j)*'a'))  #> TypeError: can't multiply sequence by non-int of type 'complex'
print(error(lambda: pow(1j,2,3)))  #> ValueError: complex modulo
print(error(lambda: complex(None)))  #> TypeError: complex() argument must be a string or a number, not NoneType
print(error(lambda: complex(2**2000)))  #> OverflowError: int too large to convert to float
print(error(lambda: (1e308+1e308j)**10))  #> OverflowError: complex exponentiation
print(error(lambda: abs(1e308+1e308j)))  #> 1.4142135623730951e+308
print(error(lambda: round(1j)))  #> TypeError: type complex doesn't define __round__ method
print(error(lambda: complex.from_number(3)))  #> (3+0j)
print(error(lambda: float.from_number(3)))  #> 3.0
print(error(lambda: float.from_number('3')))  #> TypeError: must be real number, not str
print(error(lambda: complex.from_number('3')))  #> TypeError: must be real number, not str
