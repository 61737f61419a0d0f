# Where memory was taken.
import tracemalloc

tracemalloc.start()
kept = [bytes(1000) for _ in range(10)]
snapshot = tracemalloc.take_snapshot()
top = snapshot.statistics("lineno")[0]
print(top.size > 10000, top.count >= 10, top.traceback[0].lineno)
print(tracemalloc.is_tracing(), tracemalloc.get_traced_memory()[0] > 0)
tracemalloc.stop()

#> True True 5
#> True True
