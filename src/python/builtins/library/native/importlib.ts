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
        if self._cached is None and self.origin is not None and self._set_fileattr:
            self._cached = _cache_of(self.origin)
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


def _cache_of(path):
    """Where CPython would keep the code of that file; None for what is no source."""
    head, _, tail = path.rpartition("/")
    if not tail.endswith(".py"):
        return None
    return f"{head}{'/' if head else ''}__pycache__/{tail[:-3]}.{sys.implementation.cache_tag}.pyc"


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


class FrozenImporter:
    """Meta path import for frozen modules."""

    _ORIGIN = "frozen"

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imp.find_source(fullname)
        if found is None or not found[4]:
            return None
        return spec_from_loader(fullname, cls, origin=cls._ORIGIN)

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        exec(FrozenImporter.get_code(module.__name__), module.__dict__)

    @classmethod
    def get_code(cls, fullname):
        return compile(_imp.find_source(fullname)[0], f"<frozen {fullname}>", "exec", dont_inherit=True)

    @classmethod
    def get_source(cls, fullname):
        return None

    @classmethod
    def is_package(cls, fullname):
        return False


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
    elif hasattr(spec.loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = type(sys)(spec.name)
    _init_module_attrs(spec, module)
    return module


def _init_module_attrs(spec, module, *, override=False):
    def put(name, value):
        if override or getattr(module, name, None) is None:
            try:
                setattr(module, name, value)
            except AttributeError:
                pass

    put("__name__", spec.name)
    loader = spec.loader
    if loader is None and spec.submodule_search_locations is not None:
        from _frozen_importlib_external import NamespaceLoader
        loader = NamespaceLoader.__new__(NamespaceLoader)
        loader._path = spec.submodule_search_locations
        spec.loader = loader
        module.__file__ = None
    put("__loader__", loader)
    put("__package__", spec.parent)
    module.__spec__ = spec
    if spec.submodule_search_locations is not None:
        put("__path__", spec.submodule_search_locations)
    if spec.has_location:
        put("__file__", spec.origin)
        if spec.cached is not None:
            put("__cached__", spec.cached)
    return module


def _resolve_name(name, package, level):
    bits = package.rsplit(".", level - 1)
    if len(bits) < level:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{bits[0]}.{name}" if name else bits[0]


def _find_spec(name, path, target=None):
    if not sys.meta_path:
        return None
    for finder in sys.meta_path:
        find = getattr(finder, "find_spec", None)
        spec = find(name, path, target) if find is not None else None
        if spec is not None:
            return spec
    return None


def _load_unlocked(spec):
    """Loads the module of that spec, and gives what is in sys.modules then."""
    if spec.loader is not None and not hasattr(spec.loader, "exec_module"):
        return _load_by_old_way(spec)
    module = module_from_spec(spec)
    spec._initializing = True
    try:
        sys.modules[spec.name] = module
        try:
            if spec.loader is None:
                if spec.submodule_search_locations is None:
                    raise ImportError("missing loader", name=spec.name)
            else:
                spec.loader.exec_module(module)
        except:
            sys.modules.pop(spec.name, None)
            raise
        module = sys.modules.pop(spec.name)
        sys.modules[spec.name] = module
    finally:
        spec._initializing = False
    return module


_load = _load_unlocked


def _load_by_old_way(spec):
    from _warnings import warn
    name = type(spec.loader)
    warn(f"{name.__module__}.{name.__qualname__}.exec_module() not found; falling back to load_module()", ImportWarning)
    try:
        spec.loader.load_module(spec.name)
    except:
        if spec.name in sys.modules:
            module = sys.modules.pop(spec.name)
            sys.modules[spec.name] = module
        raise
    module = sys.modules.pop(spec.name)
    sys.modules[spec.name] = module
    for attribute, value in (("__loader__", spec.loader), ("__spec__", spec)):
        if getattr(module, attribute, None) is None:
            setattr(module, attribute, value)
    return module


def _exec(spec, module):
    """Runs the module of that spec again, in the module that it has."""
    name = spec.name
    if sys.modules.get(name) is not module:
        raise ImportError(f"module {name!r} not in sys.modules", name=name)
    try:
        if spec.loader is None:
            if spec.submodule_search_locations is None:
                raise ImportError("missing loader", name=name)
            _init_module_attrs(spec, module, override=True)
        else:
            _init_module_attrs(spec, module, override=True)
            if hasattr(spec.loader, "exec_module"):
                spec.loader.exec_module(module)
            else:
                spec.loader.load_module(name)
    finally:
        module = sys.modules.pop(name)
        sys.modules[name] = module
    return module


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

import _imp
import sys
import _frozen_importlib as _bootstrap
from _frozen_importlib import BuiltinImporter, FrozenImporter, ModuleSpec, _cache_of

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = DEBUG_BYTECODE_SUFFIXES = OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = []
MAGIC_NUMBER = (3627).to_bytes(2, "little") + b"\r\n"
path_sep = "/"


class WindowsRegistryFinder:
    pass


class PathFinder:
    """Meta path finder for sys.path and package __path__ attributes."""

    @staticmethod
    def invalidate_caches():
        pass

    @classmethod
    def find_spec(cls, fullname, path=None, target=None):
        found = _imp.find_source(fullname)
        if found is None or found[1].startswith("<"):
            return None
        return _spec_of(fullname, found[1], found[2], found[3])


class FileFinder:
    """File-based finder."""

    def __init__(self, path, *loader_details):
        self.path = path or "."

    def invalidate_caches(self):
        pass

    def find_spec(self, fullname, target=None):
        return PathFinder.find_spec(fullname)

    @classmethod
    def path_hook(cls, *loader_details):
        def path_hook_for_FileFinder(path):
            return cls(path, *loader_details)
        return path_hook_for_FileFinder

    def __repr__(self):
        return f"FileFinder({self.path!r})"


class _LoaderBasics:
    """Base class of common code needed by both SourceLoader and SourcelessFileLoader."""

    def is_package(self, fullname):
        stem = self.get_filename(fullname).rpartition("/")[2].rsplit(".", 1)[0]
        return stem == "__init__" and fullname.rpartition(".")[2] != "__init__"

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        """Execute the module."""
        code = self.get_code(module.__name__)
        if code is None:
            raise ImportError(f"cannot load module {module.__name__!r} when get_code() returns None")
        exec(code, module.__dict__)

    def load_module(self, fullname):
        if fullname in sys.modules:
            return _bootstrap._exec(spec_from_loader(fullname, self), sys.modules[fullname])
        return _bootstrap._load_unlocked(spec_from_loader(fullname, self))


class SourceLoader(_LoaderBasics):
    def path_mtime(self, path):
        raise OSError

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Optional method which writes data (bytes) to a file path (a str)."""

    def get_source(self, fullname):
        path = self.get_filename(fullname)
        try:
            data = self.get_data(path)
        except OSError as exc:
            raise ImportError("source not available through get_data()", name=fullname) from exc
        return decode_source(data)

    def source_to_code(self, data, path, *, _optimize=-1):
        return compile(data, path, "exec", dont_inherit=True, optimize=_optimize)

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        return self.source_to_code(self.get_data(path), path)


class FileLoader:
    def __init__(self, fullname, path):
        self.name = fullname
        self.path = path

    def __eq__(self, other):
        return self.__class__ == other.__class__ and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)

    def _check(self, name):
        if name is not None and self.name != name:
            raise ImportError(f"loader for {self.name} cannot handle {name}", name=name)

    def load_module(self, fullname=None):
        self._check(fullname)
        return super().load_module(fullname or self.name)

    def get_filename(self, fullname=None):
        self._check(fullname)
        return self.path

    def get_data(self, path):
        text = _imp.source_text(path)
        if text is not None:
            return text.encode()
        found = _imp.find_source(self.name)
        if found is not None and found[1] == path:
            return found[0].encode()
        import _io
        with _io.open(path, "rb") as file:
            return file.read()

    def get_resource_reader(self, module):
        self._check(module)
        from importlib.readers import FileReader
        return FileReader(self)


class SourceFileLoader(FileLoader, SourceLoader):
    """Concrete implementation of SourceLoader using the file system."""

    def path_stats(self, path):
        import posix
        found = posix.stat(path)
        return {"mtime": found.st_mtime, "size": found.st_size}


class SourcelessFileLoader(FileLoader, _LoaderBasics):
    """Loader which handles sourceless file imports."""

    def get_source(self, fullname):
        return None


class ExtensionFileLoader(FileLoader, _LoaderBasics):
    """Loader for extension modules."""

    def get_source(self, fullname):
        return None

    def get_code(self, fullname):
        return None


class AppleFrameworkLoader(ExtensionFileLoader):
    pass


class _NamespacePath:
    """The folders of a namespace package."""

    def __init__(self, name, path):
        self._name = name
        self._path = list(path)

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._path)

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def __contains__(self, item):
        return item in self._path

    def append(self, item):
        self._path.append(item)


class NamespaceLoader:
    def __init__(self, name, path, path_finder=None):
        self._path = path if isinstance(path, _NamespacePath) else _NamespacePath(name, path)

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def get_code(self, fullname):
        return compile("", "<string>", "exec", dont_inherit=True)

    def create_module(self, spec):
        """Use default semantics for module creation."""

    def exec_module(self, module):
        pass

    def load_module(self, fullname):
        return _bootstrap._load_unlocked(spec_from_loader(fullname, self))

    def get_resource_reader(self, module):
        from importlib.readers import NamespaceReader
        return NamespaceReader(self._path)


def cache_from_source(path, debug_override=None, *, optimization=None):
    head, _, tail = path.rpartition("/")
    stem, dot, rest = tail.rpartition(".")
    tag = sys.implementation.cache_tag
    name = f"{stem or rest}.{tag}"
    if optimization:
        name = f"{name}.opt-{optimization}"
    return f"{head}{'/' if head else ''}__pycache__/{name}.pyc"


def source_from_cache(path):
    head, _, tail = path.rpartition("/")
    if head.rpartition("/")[2] != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    return f"{head.removesuffix('/__pycache__')}/{tail.partition('.')[0]}.py"


def decode_source(source_bytes):
    """Decode bytes representing source code and return the string."""
    import tokenize
    lines = source_bytes.splitlines(True)
    encoding, _ = tokenize.detect_encoding(iter(lines).__next__)
    return source_bytes.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


spec_from_loader = _bootstrap.spec_from_loader
_unset = object()


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_unset):
    if location is None:
        location = "<unknown>"
    if loader is None:
        if not location.endswith(".py"):
            return None
        loader = SourceFileLoader(name, location)
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is not _unset:
        spec.submodule_search_locations = submodule_search_locations
    elif hasattr(loader, "is_package") and loader.is_package(name):
        spec.submodule_search_locations = []
    if spec.submodule_search_locations == []:
        spec.submodule_search_locations.append(location.rpartition("/")[0])
    return spec


def _spec_of(name, filename, is_package, portions):
    """The spec of a module that the interpreter found itself."""
    if portions:
        path = _NamespacePath(name, portions)
        spec = ModuleSpec(name, NamespaceLoader(name, path), is_package=True)
        spec.submodule_search_locations = path
        return spec
    if filename.startswith("<native "):
        spec = ModuleSpec(name, BuiltinImporter, origin="built-in", is_package=is_package)
    elif filename.startswith("<frozen "):
        spec = ModuleSpec(name, FrozenImporter, origin="frozen")
    else:
        spec = ModuleSpec(name, SourceFileLoader(name, filename), origin=filename, is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(filename.rpartition("/")[0])
    return spec


def _pack_uint32(x):
    return (int(x) & 0xffffffff).to_bytes(4, "little")


def _unpack_uint32(data):
    return int.from_bytes(data, "little")


def _fix_up_module(ns, name, pathname, cpathname=None):
    pass


def _take_over():
    """Gives the modules that are there their specs, as CPython's start does, and sys.meta_path our finders."""
    # The dict is asked for beside the module's own lookup, which would wake what has not run yet.
    dict_of = type(sys).__dict__["__dict__"].__get__
    for name, module in list(sys.modules.items()):
        if type(module) is not type(sys) or name == "__main__":
            continue
        names = dict_of(module)
        spec = names.get("__spec__")
        if isinstance(spec, ModuleSpec):
            continue
        filename = "<native >" if spec is None or spec.origin == "built-in" else names.get("__file__", "")
        if spec is not None and spec.origin == "frozen":
            filename = "<frozen >"
        names["__spec__"] = made = _spec_of(name, filename, "__path__" in names, ())
        names["__loader__"] = made.loader
        if made.cached is not None:
            names["__cached__"] = made.cached
    sys.meta_path[:0] = [BuiltinImporter, FrozenImporter]
    sys.meta_path.append(PathFinder)


_take_over()
`;
