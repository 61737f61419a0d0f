# What is written waits in a buffer until it is full, flushed, sought in, or closed.
import io
import os
import tempfile

raw = io.BytesIO()
writer = io.BufferedWriter(raw, 8)
writer.write(b"foobar")
print(raw.getvalue(), writer.tell())  #> b'' 6
writer.write(b"foobar")
print(raw.getvalue())  #> b'foobar'
writer.write(b"much longer than the buffer")
print(raw.getvalue())  #> b'foobarfoobarmuch longer than the buffer'
writer.flush()
print(raw.getvalue())  #> b'foobarfoobarmuch longer than the buffer'

os.chdir(tempfile.mkdtemp())
file = open("waiting.txt", "w")
file.write("not there yet\n")
print(repr(open("waiting.txt").read()))  #> ''
file.flush()
print(repr(open("waiting.txt").read()))  #> 'not there yet\n'
print("more", file=file)
file.close()
print(open("waiting.txt").readlines())  #> ['not there yet\n', 'more\n']
open("at_once.txt", "w").write("closed when nobody holds it")
print(open("at_once.txt").read())  #> closed when nobody holds it
with open("waiting.txt", "ab") as file:
    file.write(b"end")
    print(file.tell(), os.path.getsize("waiting.txt"))  #> 22 19
print(os.path.getsize("waiting.txt"), open("waiting.txt", "rb").read())  #> 22 b'not there yet\nmore\nend'
