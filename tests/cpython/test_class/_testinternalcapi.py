"""Whether an object's attributes lie in the object itself, read from the bytes as CPython lays them out."""

import ctypes

_INLINE_VALUES = 1 << 2


def has_inline_values(obj):
    kind = type(obj)
    if not kind.__flags__ & _INLINE_VALUES:
        return False
    # PyDictValues: capacity, size, embedded, valid; a byte each, behind the object's own fields.
    return ctypes.c_ubyte.from_address(id(obj) + kind.__basicsize__ + 3).value == 1
