import sys
a = {str(k): k for k in range(5)}; b = {str(k): k for k in range(5, 10)}
print(sys.getsizeof(a | b), sys.getsizeof(a | a), sys.getsizeof({} | a))
a |= b; print(sys.getsizeof(a))
