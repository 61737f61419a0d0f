import sys
log = []
def f(x): log.append(sys.getrefcount(x)); return 1
o = []
list(map(f, [o])); list(filter(f, [o])); sorted([o, o], key=f); max([o, o], key=f); min(o, o, key=f); list(map(f, iter([[]])))
print(log)
