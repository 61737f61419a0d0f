// The array module around its type, which is objects/array-type.ts.   CPython: Modules/arraymodule.c
export const ARRAY_SOURCE = String.raw`"""This module defines an object type which can efficiently represent
an array of basic values: characters, integers, floating-point
numbers.  Arrays are sequence types and behave very much like lists,
except that the type of objects stored in them is constrained.
"""

from _types import _ArrayType as array

ArrayType = array
typecodes = "bBuwhHiIlLqQfd"

# The codes that pickles name machine formats by: the size of an item, the order of its bytes, and whether it has a sign.
_formats = {
    0: ("B", ""), 1: ("b", ""), 2: ("H", "<"), 3: ("H", ">"), 4: ("h", "<"), 5: ("h", ">"), 6: ("I", "<"), 7: ("I", ">"),
    8: ("i", "<"), 9: ("i", ">"), 10: ("Q", "<"), 11: ("Q", ">"), 12: ("q", "<"), 13: ("q", ">"), 14: ("f", "<"),
    15: ("f", ">"), 16: ("d", "<"), 17: ("d", ">"), 18: ("u", "utf-16-le"), 19: ("u", "utf-16-be"), 20: ("u", "utf-32-le"),
    21: ("u", "utf-32-be"),
}


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    """Internal. Used for pickling support."""
    if not isinstance(arraytype, type):
        raise TypeError(f"first argument must be a type object, not {type(arraytype).__name__}")
    if not issubclass(arraytype, array):
        raise TypeError(f"{arraytype.__name__} is not a subtype of array.array")
    if typecode not in typecodes:
        raise ValueError("second argument must be a valid type code")
    if mformat_code not in _formats:
        raise ValueError("third argument must be a valid machine format code.")
    if not isinstance(items, bytes):
        raise TypeError(f"fourth argument should be bytes, not {type(items).__name__}")
    code, order = _formats[mformat_code]
    if code == "u":
        return arraytype(typecode, items.decode(order))
    made = array(code, items)
    if order == ">":
        made.byteswap()
    return arraytype(typecode, items) if code == typecode and order != ">" else arraytype(typecode, made.tolist())


def _register():
    from _collections_abc import MutableSequence
    MutableSequence.register(array)


_register()
`;
