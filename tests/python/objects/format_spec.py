# The format mini-language, for str, int, float and complex.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: format('a', '+5')))  #> ValueError: Sign not allowed in string format specifier
print(error(lambda: format('a', ' 5')))  #> ValueError: Space not allowed in string format specifier
print(error(lambda: format('a', 'z')))  #> ValueError: Negative zero coercion (z) not allowed in string format specifier
print(error(lambda: format('a', '#')))  #> ValueError: Alternate form (#) not allowed in string format specifier
print(error(lambda: format('a', '=5')))  #> ValueError: '=' alignment not allowed in string format specifier
print(error(lambda: format('a', ',')))  #> ValueError: Cannot specify ',' with 's'.
print(error(lambda: format('a', '_')))  #> ValueError: Cannot specify '_' with 's'.
print(error(lambda: format('a', 'd')))  #> ValueError: Unknown format code 'd' for object of type 'str'
print(error(lambda: format('a', '.,')))  #> a
print(error(lambda: format(5, '.2')))  #> ValueError: Precision not allowed in integer format specifier
print(error(lambda: format(5, 'z')))  #> ValueError: Negative zero coercion (z) not allowed in integer format specifier
print(error(lambda: format(5, '+c')))  #> ValueError: Sign not allowed with integer format specifier 'c'
print(error(lambda: format(5, '#c')))  #> ValueError: Alternate form (#) not allowed with integer format specifier 'c'
print(error(lambda: format(-1, 'c')))  #> OverflowError: %c arg not in range(0x110000)
print(error(lambda: format(1<<70, 'c')))  #> OverflowError: Python int too large to convert to C long
print(error(lambda: format(5, 's')))  #> ValueError: Unknown format code 's' for object of type 'int'
print(error(lambda: format(5, ',x')))  #> ValueError: Cannot specify ',' with 'x'.
print(error(lambda: format(5, '_x')))  #> 5
print(error(lambda: format(5, ',_')))  #> ValueError: Cannot specify both ',' and '_'.
print(error(lambda: format(5, '_,')))  #> ValueError: Cannot specify both ',' and '_'.
print(error(lambda: format(5, ',,')))  #> ValueError: Cannot specify ',' with ','.
print(error(lambda: format(5, '.')))  #> ValueError: Format specifier missing precision
print(error(lambda: format(5.0, '.')))  #> ValueError: Format specifier missing precision
print(error(lambda: format(5.0, 's')))  #> ValueError: Unknown format code 's' for object of type 'float'
print(error(lambda: format(5.0, 'd')))  #> ValueError: Unknown format code 'd' for object of type 'float'
print(error(lambda: format(5.0, '.99999999999')))  #> ValueError: precision too big
print(error(lambda: format(5.0, '99999999999999999999999d')))  #> ValueError: Too many decimal digits in format string
print(error(lambda: format(1j, '010')))  #> ValueError: Zero padding is not allowed in complex format specifier
print(error(lambda: format(1j, '=5')))  #> ValueError: '=' alignment flag is not allowed in complex format specifier
print(error(lambda: format(1j, 'd')))  #> ValueError: Unknown format code 'd' for object of type 'complex'
print(error(lambda: format(1j, '%')))  #> ValueError: Unknown format code '%' for object of type 'complex'
print(error(lambda: format(1j, ',.2f')))  #> 0.00+1.00j
print(error(lambda: format(5, '€')))  #> ValueError: Unknown format code '\x20ac' for object of type 'int'
print(error(lambda: format(5, '   ')))  #> ValueError: Invalid format specifier '   ' for object of type 'int'
print(error(lambda: format(1234567.1234567, ',.7,f')))  #> 1,234,567.123,456,7
print(error(lambda: format(1234567.1234567, '_.7_f')))  #> 1_234_567.123_456_7
print(error(lambda: format(1234567.1234567, '.,f')))  #> 1234567.123,457
print(error(lambda: format(1234.5, '.2,')))  #> 1.2e+03
print(error(lambda: format(1234, '08,')))  #> 0,001,234
print(error(lambda: format(1234, 'x_')))  #> ValueError: Invalid format specifier 'x_' for object of type 'int'
print(error(lambda: format(1+2j, '.2')))  #> (1+2j)
print(error(lambda: format(1+2j, '>20')))  #>               (1+2j)
print(error(lambda: format(-0.0, 'z.1f')))  #> 0.0
print(error(lambda: format(12, '#x')))  #> 0xc
print(error(lambda: format(12, '#010x')))  #> 0x0000000c
print(error(lambda: format(float('inf'), '010')))  #> 0000000inf
print(error(lambda: format(1e10, ',.2e')))  #> 1.00e+10
print(error(lambda: ascii(format(3, '^9'))))  #> '    3    '
print(error(lambda: format('abc', '05')))  #> abc00
print(error(lambda: ascii(format('abc', '^10.2'))))  #> '    ab    '
print(error(lambda: format(5, 'n')))  #> 5
print(error(lambda: format(1234.0, 'n')))  #> 1234
print(error(lambda: format(10, ',c')))  #> ValueError: Cannot specify ',' with 'c'.
print(error(lambda: format(1+0j, '')))  #> (1+0j)
print(error(lambda: format(0.1, '.0f')))  #> 0
print(error(lambda: format(2.5, '.0f')))  #> 2
print(error(lambda: format(1e16, '')))  #> 1e+16
print(error(lambda: format(1e16, 'r')))  #> ValueError: Unknown format code 'r' for object of type 'float'
print(error(lambda: format(123456.0, 'g')))  #> 123456
print(error(lambda: format(1234567.0, 'g')))  #> 1.23457e+06
print(error(lambda: format(1e5, '#g')))  #> 100000.
print(error(lambda: format(1.0, '.3')))  #> 1.0
print(error(lambda: format(1.0, '.1')))  #> 1e+00
print(error(lambda: format(100.0, '.2')))  #> 1e+02
print(error(lambda: format(0.00001234, '.3')))  #> 1.23e-05
print(error(lambda: format(0.5, '%')))  #> 50.000000%
print(error(lambda: format(0.123456, '.1%')))  #> 12.3%
print(error(lambda: format(-5, '=+8')))  #> -      5
print(error(lambda: format(12345678, '_b')))  #> 1011_1100_0110_0001_0100_1110
print(error(lambda: format(5, '.2f,')))  #> ValueError: Invalid format specifier '.2f,' for object of type 'int'
print(error(lambda: format(42, '5')))  #>    42
print(error(lambda: ascii(format(42, '<5'))))  #> '42   '
print(error(lambda: ascii(format(42, '^5'))))  #> ' 42  '
print(error(lambda: format(42, '*^7')))  #> **42***
print(error(lambda: format(42, '05')))  #> 00042
print(error(lambda: format(-42, '05')))  #> -0042
print(error(lambda: format(42, '+')))  #> +42
print(error(lambda: format(42, ' ')))  #>  42
print(error(lambda: format(42, 'b')))  #> 101010
print(error(lambda: format(42, 'o')))  #> 52
print(error(lambda: format(42, 'x')))  #> 2a
print(error(lambda: format(42, 'X')))  #> 2A
print(error(lambda: format(42, '#b')))  #> 0b101010
print(error(lambda: format(42, '#X')))  #> 0X2A
print(error(lambda: format(42, 'e')))  #> 4.200000e+01
print(error(lambda: format(42, '.1f')))  #> 42.0
print(error(lambda: format(42, '%')))  #> 4200.000000%
print(error(lambda: format(42, 'c')))  #> *
print(error(lambda: format(128512, 'c')))  #> 😀
print(error(lambda: format(42, '€>6')))  #> €€€€42
print(error(lambda: format(1234567, ',')))  #> 1,234,567
print(error(lambda: format(1234567, '_')))  #> 1_234_567
print(error(lambda: format(1234567, '015,')))  #> 000,001,234,567
print(error(lambda: format(-1234567, '+,')))  #> -1,234,567
print(error(lambda: format(0, 'd')))  #> 0
print(error(lambda: format(0, '#x')))  #> 0x0
print(error(lambda: format(-255, '#06x')))  #> -0x0ff
print(error(lambda: format(255, '_x')))  #> ff
print(error(lambda: format(2**70, '_x')))  #> 40_0000_0000_0000_0000
print(error(lambda: format(2**70, ',')))  #> 1,180,591,620,717,411,303,424
print(error(lambda: format(10**25, 'e')))  #> 1.000000e+25
print(error(lambda: format(True, 'd')))  #> 1
print(error(lambda: format(True, '')))  #> True
print(error(lambda: format(True, '5')))  #>     1
print(error(lambda: format(True, '>5')))  #>     1
print(error(lambda: format(3.14159, '.2f')))  #> 3.14
print(error(lambda: format(3.14159, '8.2f')))  #>     3.14
print(error(lambda: ascii(format(3.14159, '<8.2f'))))  #> '3.14    '
print(error(lambda: format(3.14159, '+.3e')))  #> +3.142e+00
print(error(lambda: format(3.14159, 'E')))  #> 3.141590E+00
print(error(lambda: format(-3.14159, '010.2f')))  #> -000003.14
print(error(lambda: format(1234567.891, ',.2f')))  #> 1,234,567.89
print(error(lambda: format(1234567.891, '_.1f')))  #> 1_234_567.9
print(error(lambda: format(0.000001234, 'g')))  #> 1.234e-06
print(error(lambda: format(1234567.0, '.3g')))  #> 1.23e+06
print(error(lambda: format(1.0, 'g')))  #> 1
print(error(lambda: format(1.0, '#.3g')))  #> 1.00
print(error(lambda: format(1.5, '5')))  #>   1.5
print(error(lambda: format(1.5, '')))  #> 1.5
print(error(lambda: format(1e10, '')))  #> 10000000000.0
print(error(lambda: format(1e300, '.3')))  #> 1e+300
print(error(lambda: format(float('nan'), 'f')))  #> nan
print(error(lambda: format(float('-inf'), '+010.1f')))  #> -000000inf
print(error(lambda: format(float('nan'), 'F')))  #> NAN
print(error(lambda: format(1e-10, 'f')))  #> 0.000000
print(error(lambda: format(1e-10, '.15f')))  #> 0.000000000100000
print(error(lambda: format(1e22, 'f')))  #> 10000000000000000000000.000000
print(error(lambda: format(1e22, '.0f')))  #> 10000000000000000000000
print(error(lambda: format(123456789.0, 'n')))  #> 1.23457e+08
print(error(lambda: format(0.0, 'e')))  #> 0.000000e+00
print(error(lambda: format(0.0, 'g')))  #> 0
print(error(lambda: format(-0.0, 'f')))  #> -0.000000
print(error(lambda: format(-0.0, 'z')))  #> 0.0
print(error(lambda: format(-0.001, 'z.1f')))  #> 0.0
print(error(lambda: format(-1.5, 'z.0f')))  #> -2
print(error(lambda: format(0.5, '.0f')))  #> 0
print(error(lambda: format(1.5, '.0f')))  #> 2
print(error(lambda: format(0.125, '.2f')))  #> 0.12
print(error(lambda: format(0.375, '.2f')))  #> 0.38
print(error(lambda: format(2.675, '.2f')))  #> 2.67
print(error(lambda: format(1.005, '.2f')))  #> 1.00
print(error(lambda: format(1e15, '.1f')))  #> 1000000000000000.0
print(error(lambda: format(123.456, '.0%')))  #> 12346%
print(error(lambda: format(5.0, '.50f')))  #> 5.00000000000000000000000000000000000000000000000000
print(error(lambda: format(0.1, '.20f')))  #> 0.10000000000000000555
print(error(lambda: format(0.1, '.25e')))  #> 1.0000000000000000555111512e-01
print(error(lambda: format(1/3, '.30g')))  #> 0.333333333333333314829616256247
print(error(lambda: format(9.995, '.2f')))  #> 9.99
print(error(lambda: format(99.95, '.3g')))  #> 100
print(error(lambda: format(999999.5, 'g')))  #> 1e+06
print(error(lambda: format(9.5, '.0e')))  #> 1e+01
print(error(lambda: format(1e100, 'g')))  #> 1e+100
print(error(lambda: format(1e16, '.16g')))  #> 1e+16
print(error(lambda: format(123, '8.3e')))  #> 1.230e+02
print(error(lambda: format(1.0, '.0e')))  #> 1e+00
print(error(lambda: format(1.0, '#.0e')))  #> 1.e+00
print(error(lambda: format(1.0, '#.0f')))  #> 1.
print(error(lambda: format(1+2j, 'f')))  #> 1.000000+2.000000j
print(error(lambda: format(1+2j, '.1f')))  #> 1.0+2.0j
print(error(lambda: format(1+2j, '+.1f')))  #> +1.0+2.0j
print(error(lambda: format(1-2j, 'g')))  #> 1-2j
print(error(lambda: format(2j, '')))  #> 2j
print(error(lambda: format(2j, '.2f')))  #> 0.00+2.00j
print(error(lambda: format(-1j, '')))  #> (-0-1j)
print(error(lambda: ascii(format(1.5+2.5j, '^20'))))  #> '     (1.5+2.5j)     '
print(error(lambda: format(1e20+1j, ',.1f')))  #> 100,000,000,000,000,000,000.0+1.0j
print(error(lambda: format(1j, '10')))  #>         1j
print(error(lambda: format(1+1j, 'e')))  #> 1.000000e+00+1.000000e+00j
print(error(lambda: ascii(format('abc', '10'))))  #> 'abc       '
print(error(lambda: format('abc', '>10')))  #>        abc
print(error(lambda: format('abc', '*^10')))  #> ***abc****
print(error(lambda: format('abc', '.2')))  #> ab
print(error(lambda: format('abc', 's')))  #> abc
print(error(lambda: ascii(format('abc', '10s'))))  #> 'abc       '
print(error(lambda: format('abc', '😀<6')))  #> abc😀😀😀
print(error(lambda: ascii(format('€bc', '6'))))  #> '\u20acbc   '
print(error(lambda: format('😀b', '>5.1')))  #>     😀
print(error(lambda: format('abc', '0')))  #> abc
print(error(lambda: format('abc', '{<6')))  #> abc{{{
print(error(lambda: ascii(format('', '3'))))  #> '   '
print(error(lambda: format('abc', '.0')))  #> 
print(error(lambda: format('abc', '2')))  #> abc
print(error(lambda: format(None, '')))  #> None
print(error(lambda: format(None, '5')))  #> TypeError: unsupported format string passed to NoneType.__format__
print(error(lambda: format([1], '')))  #> [1]
print(error(lambda: format([1], '5')))  #> TypeError: unsupported format string passed to list.__format__
print(error(lambda: format(object, '5')))  #> TypeError: unsupported format string passed to type.__format__
print(error(lambda: format((1,), 's')))  #> TypeError: unsupported format string passed to tuple.__format__
print(error(lambda: format('x', '-^5')))  #> --x--
print(f"{3.14159:.2f}|{42:>6}|{42:<6}|{42:^6}|{'ab':*^6}|{1234567:,}|{255:#x}|{0.25:%}")  #> 3.14|    42|42    |  42  |**ab**|1,234,567|0xff|25.000000%
w = 8
p = 3
print(f"{3.14159:{w}.{p}f}|{3.14159:{w}}|{'x':{w}}|{w!r:>{w}}|{w=}|{w = :05}|{p=!s}")  #>    3.142| 3.14159|x       |       8|w=8|w = 00008|p=3
print(error(lambda: f'{5:s}'))  #> ValueError: Unknown format code 's' for object of type 'int'
print(error(lambda: f'{[]:>5}'))  #> TypeError: unsupported format string passed to list.__format__
print(error(lambda: '{:>{}}'.format('a', 'b')))  #> ValueError: Unknown format code 'b' for object of type 'str'
