# Texts and bytes in memory.
import io

text = io.StringIO("one\ntwo\n")
print(text.readline(), list(text))
data = io.BytesIO(b"abc")
data.seek(1)
data.write(b"X")
print(data.getvalue(), data.read())
wrapped = io.TextIOWrapper(io.BytesIO("hé\n".encode()), encoding="utf-8")
print(wrapped.read())

#> one
#>  ['two\n']
#> b'aXc' b'c'
#> hé
#>
