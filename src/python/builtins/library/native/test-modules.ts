// What CPython's own tests ask of its C API, as far as a program can be given it: without these modules whole files of its
// test suite are skipped.   CPython: Modules/_testlimitedcapi, Modules/_testinternalcapi.c

export const TESTLIMITEDCAPI_SOURCE = String.raw`
def _place(sequence, index):
    # A negative index counts from the end once.
    return index + len(sequence) if index < 0 else index


def _check(sequence, index, verb):
    if not 0 <= index < len(sequence):
        raise IndexError(f"{type(sequence).__name__} {verb}index out of range")


def sequence_getitem(sequence, index):
    index = _place(sequence, index)
    _check(sequence, index, "")
    return sequence[index]


def sequence_setitem(sequence, index, value):
    index = _place(sequence, index)
    _check(sequence, index, "assignment ")
    sequence[index] = value


def sequence_delitem(sequence, index):
    index = _place(sequence, index)
    _check(sequence, index, "assignment ")
    del sequence[index]


def object_hasattrstring(obj, name):
    try:
        getattr(obj, name.decode())
    except Exception:
        return 0
    return 1


def _py_getbuiltwithassert():
    return 0
`;

export const TESTINTERNALCAPI_SOURCE = String.raw`
import ctypes
import gc
import sys
from _test_internals import item_of_hash as dict_getitem_knownhash

SIZEOF_PYGC_HEAD = 16
SPECIALIZATION_THRESHOLD = 2
_INLINE_VALUES = 1 << 2
_HEAPTYPE = 1 << 9


def has_inline_values(obj):
    """Whether the object's attributes lie in the object itself, read from its bytes."""
    kind = type(obj)
    if not kind.__flags__ & _INLINE_VALUES:
        return False
    # PyDictValues: capacity, size, embedded, valid; a byte each, behind the object's own fields.
    return ctypes.c_ubyte.from_address(id(obj) + kind.__basicsize__ + 3).value == 1


def get_recursion_depth():
    depth = 0
    frame = sys._getframe()
    while frame is not None:
        depth += 1
        frame = frame.f_back
    return depth


def get_tracked_heap_size():
    return len(gc.get_objects())


def get_static_builtin_types():
    found = []
    waiting = [object]
    for kind in waiting:
        if kind in found or kind.__flags__ & _HEAPTYPE:
            continue
        found.append(kind)
        waiting.extend(type.__subclasses__(kind))
    return found
`;
