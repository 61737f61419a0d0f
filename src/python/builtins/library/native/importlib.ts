// What importlib finds under its frozen names. Importing itself is done by the interpreter; here are the objects that tell of
// it.   CPython: Lib/importlib/_bootstrap.py, _bootstrap_external.py
export const FROZEN_IMPORTLIB_SOURCE = String.raw`"""The core of importing."""

import sys
import _imp


class ModuleSpec:
    """The specification for a module, used for loading."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{self.__class__.__name__}({', '.join(args)})"

    def __eq__(self, other):
        try:
            return (self.name == other.name and self.loader == other.loader and self.origin == other.origin and
                    self.submodule_search_locations == other.submodule_search_locations and
                    self.cached == other.cached and self.has_location == other.has_location)
        except AttributeError:
            return NotImplemented

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, cached):
        self._cached = cached

    @property
    def parent(self):
        """The name of the module's parent."""
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class _Loader:
    """Loads a module from its text."""

    def __init__(self, name, path):
        self.name = name
        self.path = path

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(self.get_code(module.__name__), module.__dict__)

    def load_module(self, fullname=None):
        return _gcd_import(fullname or self.name)

    def is_package(self, fullname=None):
        found = _imp.find_source(fullname or self.name)
        return bool(found and found[2])

    def get_source(self, fullname=None):
        found = _imp.find_source(fullname or self.name)
        if found is None:
            raise ImportError("source not available through get_data()", name=fullname)
        return found[0]

    def get_code(self, fullname=None):
        return compile(self.get_source(fullname), self.path, "exec", dont_inherit=True)

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        import _io
        with _io.open(path, "rb") as file:
            return file.read()


class SourceFileLoader(_Loader):
    pass


class BuiltinImporter:
    """Meta path import for built-in modules."""

    _ORIGIN = "built-in"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        if _imp.is_builtin(fullname):
            return spec_from_loader(fullname, cls, origin=cls._ORIGIN)
        return None

    @staticmethod
    def create_module(spec):
        return _gcd_import(spec.name)

    @staticmethod
    def exec_module(module):
        pass

    @classmethod
    def get_code(cls, fullname):
        return None

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        return False


class FrozenImporter(BuiltinImporter):
    """Meta path import for frozen modules."""

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if is_package is None and hasattr(loader, "is_package"):
        try:
            is_package = loader.is_package(name)
        except ImportError:
            is_package = None
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    module = None
    if hasattr(spec.loader, "create_module"):
        module = spec.loader.create_module(spec)
    if module is None:
        module = type(sys)(spec.name)
    _init_module_attrs(spec, module)
    return module


def _init_module_attrs(spec, module, *, override=False):
    module.__name__ = spec.name
    module.__loader__ = spec.loader
    module.__package__ = spec.parent
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location:
        module.__file__ = spec.origin
        if spec.cached is not None:
            module.__cached__ = spec.cached
    return module


def _resolve_name(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


def _find_spec(name, path, target=None):
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, target) if find is not None else None
        if spec is not None:
            return spec
    spec = BuiltinImporter.find_spec(name)
    if spec is not None:
        return spec
    found = _imp.find_source(name)
    if found is None:
        return None
    spec = ModuleSpec(name, SourceFileLoader(name, found[1]), origin=found[1], is_package=found[2])
    spec.has_location = True
    if found[2]:
        spec.submodule_search_locations.append(found[1].rpartition("/")[0])
    return spec


def _exec(spec, module):
    if sys.modules.get(spec.name) is not module:
        raise ImportError(f"module {spec.name!r} not in sys.modules", name=spec.name)
    spec.loader.exec_module(module)
    return sys.modules[spec.name]


def _gcd_import(name, package=None, level=0):
    if not isinstance(name, str):
        raise TypeError(f"module name must be str, not {type(name)}")
    if level > 0:
        if not isinstance(package, str):
            raise TypeError("__package__ not set to a string")
        if not package:
            raise ImportError("attempted relative import with no known parent package")
        name = _resolve_name(name, package, level)
    elif not name:
        raise ValueError("Empty module name")
    __builtins_import(name)
    return sys.modules[name]


_find_and_load = _gcd_import
__builtins_import = __import__


def _builtin_import(name, globals=None, locals=None, fromlist=(), level=0):
    return __builtins_import(name, globals, locals, fromlist, level)


__import__ = _builtin_import


def _call_with_frames_removed(f, *args, **kwds):
    return f(*args, **kwds)


def _verbose_message(message, *args, verbosity=1):
    pass


class _ImportLockContext:
    def __enter__(self):
        pass

    def __exit__(self, *args):
        pass


class _ModuleLockManager(_ImportLockContext):
    def __init__(self, name):
        pass
`;

export const FROZEN_IMPORTLIB_EXTERNAL_SOURCE = String.raw`"""The part of importing that knows of files."""

import sys
import _frozen_importlib as _bootstrap
from _frozen_importlib import SourceFileLoader, _Loader, _find_spec

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
MAGIC_NUMBER = (3627).to_bytes(2, "little") + b"\r\n"
path_sep = "/"


class WindowsRegistryFinder:
    pass


class PathFinder:
    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        return _find_spec(fullname, path, target)

    @staticmethod
    def invalidate_caches():
        pass


class FileFinder(PathFinder):
    def __init__(self, path, *loader_details):
        self.path = path


class SourceLoader(_Loader):
    pass


class FileLoader(_Loader):
    pass


class SourcelessFileLoader(_Loader):
    pass


class ExtensionFileLoader(_Loader):
    pass


class AppleFrameworkLoader(ExtensionFileLoader):
    pass


class NamespaceLoader(_Loader):
    pass


def cache_from_source(path, debug_override=None, *, optimization=None):
    head, _, tail = path.rpartition("/")
    return f"{head}/__pycache__/{tail.removesuffix('.py')}.{sys.implementation.cache_tag}.pyc"


def source_from_cache(path):
    head, _, tail = path.rpartition("/")
    return f"{head.removesuffix('/__pycache__')}/{tail.partition('.')[0]}.py"


def decode_source(source_bytes):
    return source_bytes.decode()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=None):
    spec = _bootstrap.ModuleSpec(name, loader or SourceFileLoader(name, location), origin=location)
    spec.has_location = True
    if submodule_search_locations is not None:
        spec.submodule_search_locations = submodule_search_locations
    return spec


def _pack_uint32(x):
    return (int(x) & 0xffffffff).to_bytes(4, "little")


def _unpack_uint32(data):
    return int.from_bytes(data, "little")


def _fix_up_module(ns, name, pathname, cpathname=None):
    pass
`;
