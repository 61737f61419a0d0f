import tracemalloc
print(tracemalloc.is_tracing())
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
x = [None] * 10000
after, peak = tracemalloc.get_traced_memory()
print(80000 <= after - before < 85000, peak >= after, tracemalloc.is_tracing())
del x
now = tracemalloc.get_traced_memory()[0]
print(now - before < 2000)
tracemalloc.stop()
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory())
