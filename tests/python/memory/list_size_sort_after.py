import sys
l = [3, 1, 2]
l.append(0); a = sys.getsizeof(l); l.sort(); print(a, sys.getsizeof(l)); l.reverse(); print(sys.getsizeof(l))
