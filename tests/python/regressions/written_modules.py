# A module that the program writes is found where sys.path says, in the encoding that it declares.
import importlib, os, sys, tempfile
folder = tempfile.mkdtemp()
with open(os.path.join(folder, "written_one.py"), "wb") as file:
    file.write("# coding: latin-1\ntext = 'é'\n".encode("latin-1"))
os.mkdir(os.path.join(folder, "written_pack"))
with open(os.path.join(folder, "written_pack", "__init__.py"), "w") as file:
    file.write("from . import inner\nvalue = inner.value\n")
with open(os.path.join(folder, "written_pack", "inner.py"), "w") as file:
    file.write("value = 42\n")
with open(os.path.join(folder, "written_bad.py"), "wb") as file:
    file.write(b"\n'\xff'\n")
try:
    import written_one
except ModuleNotFoundError as error:
    print(error)
sys.path.insert(0, folder)
importlib.invalidate_caches()
import written_one, written_pack.inner
print(written_one.text, written_pack.value, written_pack.inner.__name__)
try:
    import written_bad
except SyntaxError as error:
    print(error.msg.split(";")[0].replace(folder, ""))
#> No module named 'written_one'
#> é 42 written_pack.inner
#> Non-UTF-8 code starting with '\xff' on line 2, but no encoding declared
