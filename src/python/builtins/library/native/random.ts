// The _random module around the generator.   CPython: Modules/_randommodule.c
export const RANDOM_SOURCE = String.raw`"""Module implements the Mersenne Twister random number generator."""

import _twister
from _operators import index as _index


class Random:
    """Random() -> create a random number generator with its own internal state."""

    __slots__ = ("_handle", "__weakref__")

    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._handle = _twister.create()
        Random.seed(self, *args[:1])
        return self

    def __init__(self, x=None, /):
        pass

    def seed(self, n=None, /):
        """seed([n]) -> None.  Nothing here is left to chance: without a seed it is 0."""
        if n is None:
            n = 0
        elif not isinstance(n, int):
            n = hash(n) & 0xffffffffffffffff
        _twister.seed(self._handle, n)

    def random(self):
        """random() -> x in the interval [0, 1)."""
        return _twister.random(self._handle)

    def getrandbits(self, k, /):
        """getrandbits(k) -> x.  Generates an int with k random bits."""
        return _twister.getrandbits(self._handle, _index(k))

    def getstate(self):
        """getstate() -> tuple containing the current state."""
        return _twister.getstate(self._handle)

    def setstate(self, state, /):
        """setstate(state) -> None.  Restores generator state."""
        if not isinstance(state, tuple):
            raise TypeError("state vector must be a tuple")
        _twister.setstate(self._handle, state)
`;
