# Finders and loaders of the program's own, specs, packages that it wrote itself, with and without `__init__.py`.
import importlib
import importlib.abc
import importlib.util
import os
import sys
import tempfile
import types


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.startswith("virtual"):
            print("asked", name, path)
            return importlib.util.spec_from_loader(name, Loader(), is_package=name == "virtual")


class Loader(importlib.abc.Loader):
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec("x = 1\ndef f(): return __name__", module.__dict__)


class Last:
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        print("last", name)
        if name == "failing":
            return importlib.util.spec_from_loader(name, cls)

    @staticmethod
    def create_module(spec):
        pass

    @staticmethod
    def exec_module(module):
        raise RuntimeError("no")


print(sys.meta_path)
sys.meta_path.insert(0, Finder())
sys.meta_path.append(Last)
import virtual.sub

print(virtual.sub.f(), virtual.__path__, virtual.sub.__package__, virtual.__spec__.has_location)
for name in ("zork", "failing", "zork.inner"):
    try:
        importlib.import_module(name)
    except Exception as error:
        print(repr(error), name in sys.modules)
del sys.meta_path[0], sys.meta_path[-1]

made = types.ModuleType("made", "doc")
sys.modules["made"] = made
import made as again

print(again is made, made, made.__doc__, made.__spec__)

folder = tempfile.mkdtemp()


def write(path, text):
    os.makedirs(os.path.dirname(f"{folder}/{path}"), exist_ok=True)
    with open(f"{folder}/{path}", "w") as file:
        file.write(text)


def told(error):
    return str(error).replace(folder, "FOLDER")


write("space/inner.py", "value = 5\n")
write("pack/__init__.py", "from . import leaf\n__all__ = ['leaf', 'other']\n")
write("pack/leaf.py", "from . import other\nname = __name__\n")
write("pack/other.py", "import space.inner as i\ntotal = i.value * 2\n")
write("pack/above.py", "from ... import nothing\n")
write("unreadable.py", "1 +\n")
sys.path.append(folder)
import pack
import space

print(pack.leaf.name, pack.other.total, pack.__spec__.submodule_search_locations == [f"{folder}/pack"])
print(told(pack), told(pack.leaf), type(pack.__loader__), pack.leaf.__spec__.parent)
print(told(space), type(space.__path__), space.__file__, told(space.__path__))
for statement in (
    "import unreadable",
    "import pack.nothing",
    "from pack import nothing",
    "from space import nothing",
    "import pack.leaf.inner",
    "import pack.above",
    "from . import x",
):
    try:
        exec(statement)
    except ImportError as error:
        print(type(error).__name__, told(error), error.name, told(error.path))
    except SyntaxError as error:
        print(error.msg, told(error.filename), error.lineno)
spec = importlib.util.spec_from_file_location("another", f"{folder}/space/inner.py")
another = importlib.util.module_from_spec(spec)
spec.loader.exec_module(another)
print(another.value, told(another), "another" in sys.modules, importlib.reload(pack) is pack)
print(importlib.util.find_spec("math"), importlib.util.find_spec("nowhere"), os.__spec__)
#> [<class '_frozen_importlib.BuiltinImporter'>, <class '_frozen_importlib.FrozenImporter'>, <class '_frozen_importlib_external.PathFinder'>]
#> asked virtual None
#> asked virtual.sub []
#> virtual.sub [] virtual False
#> last zork
#> ModuleNotFoundError("No module named 'zork'") False
#> last failing
#> RuntimeError('no') False
#> last zork
#> ModuleNotFoundError("No module named 'zork'") False
#> True <module 'made'> doc None
#> pack.leaf 10 True
#> <module 'pack' from 'FOLDER/pack/__init__.py'> <module 'pack.leaf' from 'FOLDER/pack/leaf.py'> <class '_frozen_importlib_external.SourceFileLoader'> pack
#> <module 'space' (namespace) from ['FOLDER/space']> <class '_frozen_importlib_external._NamespacePath'> None _NamespacePath(['FOLDER/space'])
#> invalid syntax FOLDER/unreadable.py 1
#> ModuleNotFoundError No module named 'pack.nothing' pack.nothing None
#> ImportError cannot import name 'nothing' from 'pack' (FOLDER/pack/__init__.py) pack FOLDER/pack/__init__.py
#> ImportError cannot import name 'nothing' from 'space' (unknown location) space None
#> ModuleNotFoundError No module named 'pack.leaf.inner'; 'pack.leaf' is not a package pack.leaf.inner None
#> ImportError attempted relative import beyond top-level package None None
#> ImportError attempted relative import with no known parent package None None
#> 5 <module 'another' from 'FOLDER/space/inner.py'> False True
#> ModuleSpec(name='math', loader=<class '_frozen_importlib.BuiltinImporter'>, origin='built-in') None ModuleSpec(name='os', loader=<class '_frozen_importlib.FrozenImporter'>, origin='frozen')
