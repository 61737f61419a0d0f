import sys
before = sys.getallocatedblocks()
x = [object() for i in range(1000)]
mid = sys.getallocatedblocks()
del x
after = sys.getallocatedblocks()
print(1000 <= mid - before < 1010, after - before < 10)
