# What the methods of str answer and complain of.


def error(action):
    try:
        return action()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(error(lambda: 'a'.find(1)))  #> TypeError: find() argument 1 must be str, not int
print(error(lambda: 'a'.find()))  #> TypeError: find expected at least 1 argument, got 0
print(error(lambda: 'a'.find('a',None,'x')))  #> TypeError: slice indices must be integers or None or have an __index__ method
print(error(lambda: 'a'.index('b')))  #> ValueError: substring not found
print(error(lambda: 'a'.rindex('b')))  #> ValueError: substring not found
print(error(lambda: 'a'.count(1)))  #> TypeError: count() argument 1 must be str, not int
print(error(lambda: 'a'.startswith(1)))  #> TypeError: startswith first arg must be str or a tuple of str, not int
print(error(lambda: 'a'.endswith((1,))))  #> TypeError: tuple for endswith must only contain str, not int
print(error(lambda: 'a'.endswith(1)))  #> TypeError: endswith first arg must be str or a tuple of str, not int
print(error(lambda: 1 in 'a'))  #> TypeError: 'in <string>' requires string as left operand, not int
print(error(lambda: 'a'.split('')))  #> ValueError: empty separator
print(error(lambda: 'a'.split(1)))  #> TypeError: must be str or None, not int
print(error(lambda: 'a'.split('a','b')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: 'a'.rsplit('')))  #> ValueError: empty separator
print(error(lambda: ','.join([1])))  #> TypeError: sequence item 0: expected str instance, int found
print(error(lambda: ','.join(['a',1])))  #> TypeError: sequence item 1: expected str instance, int found
print(error(lambda: ','.join(1)))  #> TypeError: can only join an iterable
print(error(lambda: 'a'.center(5,'ab')))  #> TypeError: The fill character must be exactly one character long
print(error(lambda: 'a'.center(5,1)))  #> TypeError: The fill character must be a unicode character, not int
print(error(lambda: 'a'.center('x')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: 'a'.strip(1)))  #> TypeError: strip arg must be None or str
print(error(lambda: 'a'.lstrip(1)))  #> TypeError: lstrip arg must be None or str
print(error(lambda: 'a'.partition(1)))  #> TypeError: must be str, not int
print(error(lambda: 'a'.partition('')))  #> ValueError: empty separator
print(error(lambda: 'a'.rpartition('')))  #> ValueError: empty separator
print(error(lambda: 'a'.replace(1,2)))  #> TypeError: replace() argument 1 must be str, not int
print(error(lambda: 'a'.replace('a',2)))  #> TypeError: replace() argument 2 must be str, not int
print(error(lambda: 'a'.replace('a','b','c')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: 'a'[5]))  #> IndexError: string index out of range
print(error(lambda: 'a'['b']))  #> TypeError: string indices must be integers, not 'str'
print(error(lambda: 'a'[1.0]))  #> TypeError: string indices must be integers, not 'float'
print(error(lambda: 'a'+1))  #> TypeError: can only concatenate str (not "int") to str
print(error(lambda: 'a'*'b'))  #> TypeError: can't multiply sequence by non-int of type 'str'
print(error(lambda: 'a'.removeprefix(1)))  #> TypeError: removeprefix() argument must be str, not int
print(error(lambda: 'a'.expandtabs('x')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: 'a'.zfill('x')))  #> TypeError: 'str' object cannot be interpreted as an integer
print(error(lambda: 'a'.translate(1)))  #> TypeError: 'int' object is not subscriptable
print(error(lambda: 'abc'.translate({97:'x',98:None,99:0x110000})))  #> ValueError: character mapping must be in range(0x110000)
print(error(lambda: 'abc'.translate({97:1.5})))  #> TypeError: character mapping must return integer, None or str
print(error(lambda: str.maketrans('ab','c')))  #> ValueError: the first two maketrans arguments must have equal length
print(error(lambda: str.maketrans(1)))  #> TypeError: if you give only one argument to maketrans it must be a dict
print(error(lambda: str.maketrans({'ab':1})))  #> ValueError: string keys in translatetable must be of length 1
print(error(lambda: str.maketrans({1.5:1})))  #> TypeError: keys in translate table mustbe strings or integers
print(error(lambda: str.maketrans(1,2)))  #> TypeError: maketrans() argument 2 must be str, not int
print(error(lambda: str.maketrans('a',2)))  #> TypeError: maketrans() argument 2 must be str, not int
print(error(lambda: str.maketrans('a','b',3)))  #> TypeError: maketrans() argument 3 must be str, not int
print(error(lambda: 'abc' < 1))  #> TypeError: '<' not supported between instances of 'str' and 'int'
print(error(lambda: 'abc'.isidentifier()))  #> True
print(error(lambda: ''.isidentifier()))  #> False
print(error(lambda: 'x'.__getnewargs__()))  #> ('x',)
print(error(lambda: 'a'.__sizeof__()))  #> 42
print(error(lambda: 'ab'.__contains__('a')))  #> True
print(error(lambda: 'a'.splitlines('x')))  #> ['a']
print(error(lambda: chr(-1)))  #> ValueError: chr() arg not in range(0x110000)
print(error(lambda: chr(0x110000)))  #> ValueError: chr() arg not in range(0x110000)
print(error(lambda: ord('ab')))  #> TypeError: ord() expected a character, but string of length 2 found
print(error(lambda: ord(1)))  #> TypeError: ord() expected string of length 1, but int found
print(error(lambda: 'abc'[::-1]))  #> cba
print(error(lambda: 'abc'[10:2]))  #> 
