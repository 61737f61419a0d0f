# Links, pipes, times and modes of the file system in memory; paths in messages; operators kept as class attributes.
import io
import operator
import os
import pathlib
import stat
import tempfile

os.chdir(tempfile.mkdtemp())
pathlib.Path("d").mkdir()
pathlib.Path("d/f.txt").write_text("hi\n")
os.symlink("d", "link")
print(os.readlink("link"), os.path.islink("link"), open("link/f.txt").read(), os.path.realpath("link") == os.path.realpath("d"))
#> d True hi
#>  True
print(sorted(str(p) for p in pathlib.Path(".").rglob("*")), sorted(str(p) for p in pathlib.Path(".").glob("*/*.txt")))
#> ['d', 'd/f.txt', 'link'] ['d/f.txt', 'link/f.txt']
os.chmod("d/f.txt", 0o600)
os.utime("d/f.txt", (1, 2))
print(oct(os.stat("d/f.txt").st_mode), os.stat("d/f.txt").st_mtime, stat.S_ISLNK(os.lstat("link").st_mode))
#> 0o100600 2.0 True
os.link("d/f.txt", "second")
os.unlink("link")
print(open("second").read(), sorted(os.listdir()))
#> hi
#>  ['d', 'second']


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


attempt(lambda: pathlib.Path("d").mkdir())  #> FileExistsError: [Errno 17] File exists: 'd'
attempt(lambda: pathlib.Path("nope").unlink())  #> FileNotFoundError: [Errno 2] No such file or directory: 'nope'
attempt(lambda: open(""))  #> FileNotFoundError: [Errno 2] No such file or directory: ''
attempt(lambda: open("second", ""))
#> ValueError: Must have exactly one of create/read/write/append mode and at most one plus
attempt(lambda: os.readlink("second"))  #> OSError: [Errno 22] Invalid argument: 'second'
attempt(lambda: io.BytesIO("text"))  #> TypeError: a bytes-like object is required, not 'str'
attempt(lambda: operator.itemgetter())  #> TypeError: itemgetter expected 1 argument, got 0
read, write = os.pipe()
os.write(write, b"through")
print(os.read(read, 20), pathlib.Path("/a b").as_uri())  #> b'through' file:///a%20b


class Table:
    plus = operator.add
    pick = operator.getitem


print(Table().plus(2, 3), Table.pick([4, 5], 1), operator.add, operator.iadd([1], [2]))
#> 5 5 <built-in function add> [1, 2]
