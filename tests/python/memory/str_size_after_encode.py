import sys
s = "é" * int("3"); print(sys.getsizeof(s)); s.encode(); print(sys.getsizeof(s))
t = "€" * int("3"); t.encode("utf-8"); print(sys.getsizeof(t)); hash(t); print(sys.getsizeof(t))
