// The part of importlib that knows of files, under its frozen name: finders, loaders and specs of modules that lie in folders.
// CPython: Lib/importlib/_bootstrap_external.py
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
