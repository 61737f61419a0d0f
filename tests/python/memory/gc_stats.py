import gc
gc.collect()
s = gc.get_stats()
print(len(s), sorted(s[0]))
before = s[2]["collections"], s[2]["collected"]
l = []; l.append(l); del l
gc.collect()
t = gc.get_stats()
print(t[2]["collections"] - before[0], t[2]["collected"] - before[1], t[2]["uncollectable"])
