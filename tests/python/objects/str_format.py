# str.format and str.format_map.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: '{}'.format()))  #> IndexError: Replacement index 0 out of range for positional args tuple
print(error(lambda: '{0}'.format()))  #> IndexError: Replacement index 0 out of range for positional args tuple
print(error(lambda: '{a}'.format()))  #> KeyError: 'a'
print(error(lambda: '{'.format()))  #> ValueError: Single '{' encountered in format string
print(error(lambda: '}'.format()))  #> ValueError: Single '}' encountered in format string
print(error(lambda: '{0'.format(1)))  #> ValueError: expected '}' before end of string
print(error(lambda: '{0!x}'.format(1)))  #> ValueError: Unknown conversion specifier x
print(error(lambda: '{0!}'.format(1)))  #> ValueError: unmatched '{' in format spec
print(error(lambda: '{0!ss}'.format(1)))  #> ValueError: expected ':' after conversion specifier
print(error(lambda: '{} {0}'.format(1)))  #> ValueError: cannot switch from automatic field numbering to manual field specification
print(error(lambda: '{0} {}'.format(1)))  #> ValueError: cannot switch from manual field specification to automatic field numbering
print(error(lambda: '{0.}'.format(1)))  #> ValueError: Empty attribute in format string
print(error(lambda: '{0[}'.format(1)))  #> ValueError: expected '}' before end of string
print(error(lambda: '{0[]}'.format(1)))  #> ValueError: Empty attribute in format string
print(error(lambda: '{0[a]x}'.format({'a':1})))  #> ValueError: Only '.' or '[' may follow ']' in format field specifier
print(error(lambda: '{0.x}'.format(1)))  #> AttributeError: 'int' object has no attribute 'x'
print(error(lambda: '{0[1]}'.format([1,2])))  #> 2
print(error(lambda: '{0[a]}'.format({'a':1})))  #> 1
print(error(lambda: '{:{}}'.format(1,5)))  #>     1
print(error(lambda: '{:{:{}}}'.format(1,5,6)))  #> ValueError: Max string recursion exceeded
print(error(lambda: '{0:{1}}'.format(1,5)))  #>     1
print(error(lambda: '{!r:>5}'.format('a')))  #>   'a'
print(error(lambda: '{a.b}'.format_map({})))  #> KeyError: 'a'
print(error(lambda: '{:d}'.format('a')))  #> ValueError: Unknown format code 'd' for object of type 'str'
print(error(lambda: 'x'.format_map(1)))  #> x
print(error(lambda: '{a}'.format_map(1)))  #> TypeError: 'int' object is not subscriptable
print(error(lambda: '{0:}'.format(3)))  #> 3
print(error(lambda: '{0!r:}'.format('x')))  #> 'x'
print(error(lambda: '{{}}'.format()))  #> {}
print(error(lambda: '{:>{w}}'.format('a',w=5)))  #>     a
print(error(lambda: '{0[0][1]}'.format([[1,2]])))  #> 2
print(error(lambda: '{0.real}'.format(5)))  #> 5
print(error(lambda: '{0 }'.format(1)))  #> KeyError: '0 '
print(error(lambda: '{ 0}'.format(1)))  #> KeyError: ' 0'
print(error(lambda: '{-1}'.format(1)))  #> KeyError: '-1'
print(error(lambda: '{01}'.format(1,2)))  #> 2
print(error(lambda: '{:}}'.format(1)))  #> ValueError: Single '}' encountered in format string
print(error(lambda: '{99999999999999999999}'.format()))  #> ValueError: Too many decimal digits in format string
print(error(lambda: '{0[99999999999999999999]}'.format([])))  #> ValueError: Too many decimal digits in format string
print(error(lambda: '{0[-1]}'.format([1])))  #> TypeError: list indices must be integers or slices, not str
class P:
    def __init__(self): self.x = [10, 20]; self.d = {"k": {"n": 5}}
    def __format__(self, spec): return f"<P:{spec}>"
    def __repr__(self): return "P()"
p = P()
print('{0.x[1]} {0.d[k][n]} {0} {0:abc} {0!r} {0!r:>5} {0!s}'.format(p))  #> 20 5 <P:> <P:abc> P()   P() P()
print('{} {} {}'.format(1, 'a', None), '{1} {0} {1}'.format('a', 'b'), '{a} {b!r} {}'.format(1, a=2, b='c'))  #> 1 a None b a b 2 'c' 1
print('{:>{width}.{prec}f}|{:{fill}{align}{n}}'.format(3.14159, 'x', width=10, prec=2, fill='*', align='^', n=7))  #>       3.14|***x***
print('a{{b}}c'.format(), '{{{0}}}'.format(5), '{0:{{}}}'.format(p), '}}{{'.format())  #> a{b}c {5} <P:{}> }{
print('{a[b c]} {a[0]}'.format(a={'b c': 1, 0: 2}), '{:d}'.format(True), '{!a}'.format('é'), '{0:}{0!r}'.format('q'))  #> 1 2 1 '\xe9' q'q'
print('{x} {y}'.format_map({'x': 1, 'y': 2}))  #> 1 2
class D(dict):
    def __missing__(self, key): return f"<{key}>"
print('{x} {zz}'.format_map(D(x=1)))  #> 1 <zz>
s = 'abc' * 3
print('{}'.format(s) is s, '%s' % s is s, f'{s}' is s, format(s) is s)  #> True True True True
print(error(lambda: '{!}'.format(1)))  #> ValueError: unmatched '{' in format spec
print(error(lambda: '{:5!r}'.format(1)))  #> ValueError: Invalid format specifier '5!r' for object of type 'int'
print(error(lambda: '{0.x.y}'.format(p)))  #> AttributeError: 'list' object has no attribute 'y'
print(error(lambda: '{0[5]}'.format([1])))  #> IndexError: list index out of range
print(error(lambda: '{0[x]}'.format({})))  #> KeyError: 'x'
print(error(lambda: '{a.x}'.format(a=1)))  #> AttributeError: 'int' object has no attribute 'x'
print(error(lambda: '{'))  #> {
print(error(lambda: '{x:{y}}'.format(x=1)))  #> KeyError: 'y'
print(error(lambda: '{0:x}'.format('a')))  #> ValueError: Unknown format code 'x' for object of type 'str'
print(error(lambda: '{[0]}'.format([7])))  #> 7
print(error(lambda: '{.real}'.format(7)))  #> 7
print(error(lambda: '{0[0}'.format([1])))  #> ValueError: expected '}' before end of string
print(error(lambda: '{a{b}}'.format(1)))  #> ValueError: unexpected '{' in field name
