# What is said of a wrong argument: None by its name, in the order in which CPython's parsers look, with the nearest keyword.
import asyncio
import traceback


def complain(call):
    try:
        print(call())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


class Odd:
    def __index__(self):
        raise ZeroDivisionError

    def __iter__(self):
        return 5

    def __bytes__(self):
        return 1


complain(lambda: format(1, None))  #> TypeError: format() argument 2 must be str, not None
complain(lambda: type("A", None, {}))  #> TypeError: type.__new__() argument 2 must be tuple, not None
complain(lambda: b"a".decode(None))  #> TypeError: decode() argument 'encoding' must be str, not None
complain(lambda: (1).to_bytes(1, None))  #> TypeError: to_bytes() argument 'byteorder' must be str, not None
complain(lambda: (1).to_bytes(10**30))  #> OverflowError: Python int too large to convert to C ssize_t
complain(lambda: str(b"a", None))  #> TypeError: str() argument 'encoding' must be str, not NoneType
complain(lambda: "a".center("b", 1))  #> TypeError: 'str' object cannot be interpreted as an integer
complain(lambda: b"a".center("b", 1))  #> TypeError: 'str' object cannot be interpreted as an integer
complain(lambda: b"a".hex(1, "a"))  #> TypeError: 'str' object cannot be interpreted as an integer
complain(lambda: "a".expandtabs(10**30))  #> OverflowError: Python int too large to convert to C int
complain(lambda: float.fromhex(1))  #> TypeError: bad argument type for built-in operation
complain(lambda: Odd() in b"abc")  #> TypeError: a bytes-like object is required, not 'Odd'
complain(lambda: bytes(Odd()))  #> TypeError: __bytes__ returned non-bytes (type int)
complain(lambda: bytearray(b"a").extend(Odd()))  #> TypeError: can't extend bytearray with Odd
complain(lambda: bytearray(b"a").extend(""))  #> None
complain(lambda: "".join(Odd()))  #> TypeError: can only join an iterable
complain(lambda: b"".join(Odd()))  #> TypeError: can only join an iterable
complain(lambda: memoryview(b"a").__eq__(1))  #> NotImplemented
complain(lambda: memoryview(b"a").tobytes(1))  #> TypeError: tobytes() argument 'order' must be str or None, not int
complain(lambda: memoryview(b"a").index(1, "a"))  #> TypeError: slice indices must be integers or have an __index__ method
complain(lambda: compile("1", None, "exec"))  #> TypeError: expected str, bytes or os.PathLike object, not NoneType
complain(lambda: print("", sepp=""))  #> TypeError: print() got an unexpected keyword argument 'sepp'. Did you mean 'sep'?
complain(lambda: [].sort(revers=True))  #> TypeError: sort() got an unexpected keyword argument 'revers'. Did you mean 'reverse'?
complain(lambda: zip(strikt=True))  #> TypeError: zip() got an unexpected keyword argument 'strikt'. Did you mean 'strict'?
complain(lambda: ImportError(nam="x"))  #> TypeError: ImportError() got an unexpected keyword argument 'nam'. Did you mean 'name'?
complain(lambda: int("1", bas=2))  #> TypeError: int() got an unexpected keyword argument 'bas'. Did you mean 'base'?


def unbound():
    glob += 1


try:
    unbound()
except UnboundLocalError as error:
    print(error.name)  #> None


async def fails():
    raise ValueError


async def main():
    task = asyncio.create_task(fails())
    try:
        await task
    except ValueError as error:
        print([frame.name for frame in traceback.extract_tb(error.__traceback__)])  #> ['main', 'fails']


asyncio.run(main())
