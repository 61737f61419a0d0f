// The _abc module: what abstract base classes remember.   CPython: Modules/_abc.c
export const ABC_SOURCE = String.raw`"""Module contains faster C implementation of abc.ABCMeta"""

from _weakref import ref

_counter = 0
_getattr = getattr


class _abc_data:
    """Internal state held by ABC machinery."""

    __slots__ = ("registry", "cache", "negative", "version")


def _remember(holder, subclass):
    # The callback must not keep the set alive that holds it, or a dead class leaves a cycle behind.
    def forget(reference, holder=ref(holder)):
        held = holder()
        if held is not None:
            held.discard(reference)
    holder.add(ref(subclass, forget))


def get_cache_token():
    """Returns the current ABC cache token."""
    return _counter


def _abc_init(self):
    """Internal ABC helper for class set-up. Should be never used outside abc module."""
    namespace = self.__dict__
    abstracts = {name for name, value in list(namespace.items()) if getattr(value, "__isabstractmethod__", False)}
    for base in self.__bases__:
        for name in getattr(base, "__abstractmethods__", ()):
            if getattr(getattr(self, name, None), "__isabstractmethod__", False):
                abstracts.add(name)
    self.__abstractmethods__ = frozenset(abstracts)
    data = _abc_data()
    data.registry = []
    data.cache = set()
    data.negative = set()
    data.version = _counter
    self._abc_impl = data
    flags = namespace.get("__abc_tpflags__")
    if flags is not None:
        if flags & 0x60 == 0x60:
            raise TypeError("__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING")
        # What a class pattern takes for a sequence or a mapping.
        from _imp import set_collection_flag
        set_collection_flag(self, flags)
        del self.__abc_tpflags__


def _abc_register(self, subclass):
    """Internal ABC helper for subclasss registration. Should be never used outside abc module."""
    global _counter
    if not isinstance(subclass, type):
        raise TypeError("Can only register classes")
    if issubclass(subclass, self):
        return subclass
    if issubclass(self, subclass):
        raise RuntimeError("Refusing to create an inheritance cycle")
    self._abc_impl.registry.append(ref(subclass))
    _counter += 1
    from _imp import inherit_collection_flag
    inherit_collection_flag(self, subclass)
    return subclass


def _abc_instancecheck(self, instance):
    """Internal ABC helper for instance checks. Should be never used outside abc module."""
    subclass = instance.__class__
    if ref(subclass) in self._abc_impl.cache:
        return True
    subtype = type(instance)
    if subtype is subclass:
        data = self._abc_impl
        if data.version == _counter and ref(subclass) in data.negative:
            return False
        return self.__subclasscheck__(subclass)
    return self.__subclasscheck__(subclass) or self.__subclasscheck__(subtype)


def _abc_subclasscheck(self, subclass):
    """Internal ABC helper for subclasss checks. Should be never used outside abc module."""
    if not isinstance(subclass, type):
        raise TypeError("issubclass() arg 1 must be a class")
    data = self._abc_impl
    key = ref(subclass)
    if key in data.cache:
        return True
    if data.version < _counter:
        data.negative = set()
        data.version = _counter
    elif key in data.negative:
        return False
    answer = self.__subclasshook__(subclass)
    if answer is not NotImplemented:
        if answer is not True and answer is not False:
            raise AssertionError
        if answer:
            _remember(data.cache, subclass)
        else:
            _remember(data.negative, subclass)
        return answer
    if self in getattr(subclass, "__mro__", ()):
        _remember(data.cache, subclass)
        return True
    for reference in list(data.registry):
        registered = reference()
        if registered is not None and issubclass(subclass, registered):
            _remember(data.cache, subclass)
            return True
    for each in self.__subclasses__():
        if issubclass(subclass, each):
            _remember(data.cache, subclass)
            return True
    _remember(data.negative, subclass)
    return False


def _get_dump(self):
    data = self._abc_impl
    return set(data.registry), data.cache, data.negative, data.version


def _reset_registry(self):
    self._abc_impl.registry.clear()


def _reset_caches(self):
    self._abc_impl.cache.clear()
    self._abc_impl.negative.clear()
`;
