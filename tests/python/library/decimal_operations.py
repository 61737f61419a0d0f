# Each operation of decimal on numbers, zeros, infinities and NaNs, under contexts of all kinds: its results and what it
# signals, as a digest an operation.
import decimal
import random
from decimal import Context, Decimal
from hashlib import sha256

random.seed(7)
odd = [Decimal(each) for each in ("NaN", "sNaN3", "-NaN77", "Infinity", "-Infinity", "-0", "0E+5", "1", "101", "-7")]
modes = [getattr(decimal, each) for each in sorted(vars(decimal)) if each.startswith("ROUND_")]


def number():
    if random.random() < 0.3:
        return random.choice(odd)
    digits = tuple(map(int, str(random.randrange(10 ** random.randint(1, 12)))))
    return Decimal((random.randint(0, 1), digits, random.randint(-9, 4)))


def context():
    limit = random.choice([5, 20, 999])
    return Context(random.choice([1, 3, 9, 28]), random.choice(modes), -limit, limit, random.randint(0, 1),
                   random.randint(0, 1), traps=[])


pairs = """add compare compare_signal compare_total compare_total_mag divide divide_int divmod logical_and logical_or
logical_xor max max_mag min min_mag multiply next_toward quantize remainder remainder_near rotate same_quantum scaleb
shift subtract copy_sign""".split()
singles = """abs copy_abs copy_negate exp is_normal is_subnormal ln log10 logb logical_invert minus next_minus next_plus
normalize number_class plus sqrt to_eng_string to_integral_exact to_integral_value to_sci_string""".split()
for names, count in ((pairs, 2), (singles, 1)):
    for name in names:
        told = sha256()
        for _ in range(30):
            where = context()
            operands = [number() for _ in range(count)]
            if name == "exp" and operands[0].is_finite() and abs(operands[0]) > 1000:
                continue
            result = getattr(where, name)(*operands)
            told.update(f"{where} {operands} {result}".encode())
        print(name, told.hexdigest()[:8])
print(decimal.getcontext())
try:
    Decimal("x")
except decimal.InvalidOperation as error:
    print(error)
try:
    format(Decimal(1), ",n")
except ValueError as error:
    print(error)
#> add ab68bf1a
#> compare 30ba6fe6
#> compare_signal 40e2c86b
#> compare_total 96c50879
#> compare_total_mag e111b84f
#> divide 8cdedbee
#> divide_int 633a755b
#> divmod 7f4f1a57
#> logical_and 89d57854
#> logical_or 20b14a40
#> logical_xor e6b44e3c
#> max 10de0684
#> max_mag 20d99493
#> min 85039e32
#> min_mag c54de9ce
#> multiply 4519c211
#> next_toward a7f4acba
#> quantize 7c1c20d5
#> remainder 416153c9
#> remainder_near b6ada429
#> rotate e57d4684
#> same_quantum f88374d8
#> scaleb fa892c12
#> shift 5b075eed
#> subtract d37f3975
#> copy_sign 9b964e39
#> abs 15c69523
#> copy_abs 43d82b34
#> copy_negate fc890d65
#> exp 2729ff9a
#> is_normal ebfef3bb
#> is_subnormal 694c7012
#> ln 7afe6fda
#> log10 8a2547b9
#> logb 712c2470
#> logical_invert ffde08ce
#> minus 895c593e
#> next_minus 0493cd06
#> next_plus 391ea76c
#> normalize a2019474
#> number_class cc677e6f
#> plus dc7d0c01
#> sqrt a97b2269
#> to_eng_string 734a2aa3
#> to_integral_exact 3b82d3f2
#> to_integral_value 0acad0b2
#> to_sci_string a9497704
#> Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow])
#> [<class 'decimal.ConversionSyntax'>]
#> invalid format string
