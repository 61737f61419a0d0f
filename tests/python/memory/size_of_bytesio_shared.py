import sys, io
b = io.BytesIO()
for i in range(200):
    b.write(b"a")
    if i % 20 == 0:
        print(i, sys.getsizeof(b))
v = b.getvalue()
print(sys.getsizeof(b), sys.getsizeof(v))
b.write(b"q")
print(sys.getsizeof(b))
buf = b.getbuffer()
print(sys.getsizeof(buf))
buf.release()
b.seek(0); b.truncate()
print(sys.getsizeof(b))
