"""PySequence_GetItem, PySequence_SetItem and PySequence_DelItem: a negative index counts from the end once."""


def _place(sequence, index):
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
