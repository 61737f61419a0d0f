// The modules behind hashlib: `_md5`, `_sha1`, `_sha2`, `_sha3`, `_blake2`. An object keeps its message; the digest is made
// of the whole of it when it is asked for.   CPython: Modules/md5module.c, sha2module.c, sha3module.c, blake2module.c
const COMMON = String.raw`
import _hashes

_GIL_MINSIZE = 2048


def _data(data):
    if isinstance(data, str):
        raise TypeError("Strings must be encoded before hashing")
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError("object supporting the buffer API required") from None
    if view.ndim != 1:
        raise BufferError("Buffer must be single dimension")
    return view.tobytes()


class _Hash:
    __slots__ = ("_message",)

    def copy(self):
        """Return a copy of the hash object."""
        other = object.__new__(type(self))
        other._message = bytearray(self._message)
        return other

    def update(self, obj, /):
        """Update this hash object's state with the provided bytes-like object."""
        self._message += _data(obj)

    def digest(self):
        """Return the digest value as a bytes object."""
        return _hashes.digest(self.name, bytes(self._message), 0)

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()


def _given(name, data, string):
    if data is not None and string is not None:
        raise TypeError("'data' and 'string' are mutually exclusive and support for 'string' keyword parameter is "
                        "slated for removal in a future version.")
    return _data(data if data is not None else b"" if string is None else string)


def _algorithm(name, kind, digest_size, block_size, base=_Hash, instantiable=False):
    def __new__(cls, *args, **kwargs):
        raise TypeError(f"cannot create '{kind.__module__}.{kind.__name__}' instances")

    kind_dict = {"__slots__": (), "__module__": __name__, "name": name, "digest_size": digest_size,
                 "block_size": block_size, "__new__": __new__}
    kind = type(kind, (base,), kind_dict)

    def new(data=None, *, usedforsecurity=True, string=None):
        self = object.__new__(kind)
        self._message = bytearray(_given(name, data, string))
        return self

    new.__name__ = new.__qualname__ = name
    return kind, new

`;

export const MD5_SOURCE = `"""MD5."""
${COMMON}
MD5Type, md5 = _algorithm("md5", "MD5Type", 16, 64)
`;

export const SHA1_SOURCE = `"""SHA-1."""
${COMMON}
SHA1Type, sha1 = _algorithm("sha1", "SHA1Type", 20, 64)
`;

export const SHA2_SOURCE = `"""SHA-2."""
${COMMON}
SHA224Type, sha224 = _algorithm("sha224", "SHA224Type", 28, 64)
SHA256Type, sha256 = _algorithm("sha256", "SHA256Type", 32, 64)
SHA384Type, sha384 = _algorithm("sha384", "SHA384Type", 48, 128)
SHA512Type, sha512 = _algorithm("sha512", "SHA512Type", 64, 128)
`;

export const SHA3_SOURCE = `"""SHA-3 and SHAKE."""
${COMMON}
implementation = "HACL"


class _Shake(_Hash):
    __slots__ = ()

    def digest(self, length):
        """Return the digest value as a bytes object."""
        if length < 0:
            raise ValueError("value must be positive")
        return _hashes.digest(self.name, bytes(self._message), length)

    def hexdigest(self, length):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest(length).hex()


def _make(name, digest_size, block_size, base=_Hash):
    def __new__(cls, data=None, /, *, usedforsecurity=True, string=None):
        self = object.__new__(cls)
        self._message = bytearray(_given(name, data, string))
        return self

    bits = {"_capacity_bits": 1600 - 8 * block_size, "_rate_bits": 8 * block_size}
    suffix = b"\\x1f" if base is _Shake else b"\\x06"
    return type(name, (base,), {"__slots__": (), "__module__": "_sha3", "name": name, "digest_size": digest_size,
                                "block_size": block_size, "__new__": __new__, "_suffix": suffix, **bits})


sha3_224 = _make("sha3_224", 28, 144)
sha3_256 = _make("sha3_256", 32, 136)
sha3_384 = _make("sha3_384", 48, 104)
sha3_512 = _make("sha3_512", 64, 72)
shake_128 = _make("shake_128", 0, 168, _Shake)
shake_256 = _make("shake_256", 0, 136, _Shake)
`;

export const BLAKE2_SOURCE = `"""BLAKE2."""
${COMMON}
BLAKE2B_MAX_DIGEST_SIZE = BLAKE2B_MAX_KEY_SIZE = 64
BLAKE2B_SALT_SIZE = BLAKE2B_PERSON_SIZE = 16
BLAKE2S_MAX_DIGEST_SIZE = BLAKE2S_MAX_KEY_SIZE = 32
BLAKE2S_SALT_SIZE = BLAKE2S_PERSON_SIZE = 8


def _make(name, size_max, salt_size, block_size, make):
    def __new__(cls, data=b"", /, *, digest_size=size_max, key=b"", salt=b"", person=b"", fanout=1, depth=1,
                leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True,
                string=None):
        self = object.__new__(cls)
        key, salt, person = _data(key), _data(salt), _data(person)
        if not 1 <= digest_size <= size_max:
            raise ValueError(f"digest_size for {name} must be between 1 and {size_max} bytes, here it is {digest_size}")
        if len(salt) > salt_size:
            raise ValueError(f"maximum salt length is {salt_size} bytes")
        if len(person) > salt_size:
            raise ValueError(f"maximum person length is {salt_size} bytes")
        if not 0 <= fanout <= 255:
            raise ValueError("fanout must be between 0 and 255")
        if not 1 <= depth <= 255:
            raise ValueError("depth must be between 1 and 255")
        if leaf_size > 0xffffffff:
            raise OverflowError("leaf_size is too large")
        if not 0 <= node_depth <= 255:
            raise ValueError("node_depth must be between 0 and 255")
        if not 0 <= inner_size <= size_max:
            raise ValueError(f"inner_size must be between 0 and is {size_max}")
        if len(key) > size_max:
            raise ValueError(f"maximum key length is {size_max} bytes")
        offset_size = 8 if size_max == 64 else 6
        if node_offset >> 8 * offset_size:
            raise OverflowError("node_offset is too large")
        self._parameters = (bytes((digest_size, len(key), fanout, depth)) + leaf_size.to_bytes(4, "little")
                            + node_offset.to_bytes(offset_size, "little") + bytes((node_depth, inner_size))
                            + bytes(14 if size_max == 64 else 0) + salt.ljust(salt_size, b"\\0")
                            + person.ljust(salt_size, b"\\0"))
        self._last_node = bool(last_node)
        self._message = bytearray(key.ljust(block_size, b"\\0") if key else b"")
        self._message += _data(data if string is None else string)
        return self

    def copy(self):
        other = _Hash.copy(self)
        other._parameters = self._parameters
        other._last_node = self._last_node
        return other

    def digest(self):
        return make(bytes(self._message), self._parameters, self._last_node)[:self.digest_size]

    return type(name, (_Hash,), {
        "__slots__": ("_parameters", "_last_node"), "__module__": "_blake2", "name": name, "block_size": block_size,
        "__new__": __new__, "copy": copy, "digest": digest, "digest_size": property(lambda self: self._parameters[0]),
        "MAX_DIGEST_SIZE": size_max, "MAX_KEY_SIZE": size_max, "SALT_SIZE": salt_size, "PERSON_SIZE": salt_size})


blake2b = _make("blake2b", 64, 16, 128, _hashes.blake2b)
blake2s = _make("blake2s", 32, 8, 64, _hashes.blake2s)
`;
