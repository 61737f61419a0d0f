import sys
l = [1, 2, 3]
l *= 3; print(sys.getsizeof(l))
l *= 1; print(sys.getsizeof(l))
l.append(1); print(sys.getsizeof(l))
l *= 0; print(sys.getsizeof(l))
print(sys.getsizeof([0] * 7), sys.getsizeof([0, 1] * 3))
