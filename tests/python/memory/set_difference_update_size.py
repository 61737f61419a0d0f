import sys
s = set(range(100)); s -= set(range(95)); print(sys.getsizeof(s)); s |= {1}; print(sys.getsizeof(s))
s &= {97}; print(sys.getsizeof(s)); s ^= {98, 97}; print(sys.getsizeof(s), s)
