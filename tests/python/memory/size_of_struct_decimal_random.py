import sys, struct, decimal, random, fractions
print(sys.getsizeof(struct.Struct("i")), sys.getsizeof(struct.Struct("iiq")), sys.getsizeof(struct.Struct("10s")), sys.getsizeof(struct.Struct("3i2h")))
print(sys.getsizeof(decimal.Decimal(1)), sys.getsizeof(decimal.Decimal("1.1")), sys.getsizeof(decimal.Decimal("1" * 50)), sys.getsizeof(decimal.Decimal("1" * 100)), sys.getsizeof(decimal.Decimal("1" * 200)))
print(sys.getsizeof(decimal.getcontext()))
print(sys.getsizeof(random.Random()), sys.getsizeof(random.random()))
print(sys.getsizeof(fractions.Fraction(1, 2)))
