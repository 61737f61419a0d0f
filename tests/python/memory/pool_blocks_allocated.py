import sys
a = sys.getallocatedblocks(); x = object(); b = sys.getallocatedblocks(); print(b - a); l = [object() for _ in range(1000)]; c = sys.getallocatedblocks(); print(1000 <= c - b < 1010); del l; print(abs(sys.getallocatedblocks() - b) < 10)
