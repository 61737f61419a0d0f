import sys
for n in range(12):
    row = []
    for source in (list(range(n)), tuple(range(n)), "x" * n, range(n), bytes(n)):
        l = []
        l.extend(source)
        row.append((sys.getsizeof(l) - 56) // 8)
    print(n, row)
