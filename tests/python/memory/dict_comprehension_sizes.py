import sys
print([sys.getsizeof({k: k for k in range(n)}) for n in range(24)])
print([sys.getsizeof({str(k): k for k in range(n)}) for n in range(24)])
