import gc
gc.collect()
root = []
cur = root
for i in range(100000):
    n = []
    cur.append(n)
    cur = n
cur.append(root)
del root, cur, n
print(gc.collect())
