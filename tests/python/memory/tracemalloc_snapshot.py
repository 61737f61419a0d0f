import tracemalloc
tracemalloc.start()
x = [bytes(1000) for i in range(50)]
snap = tracemalloc.take_snapshot()
stats = snap.statistics("lineno")
top = stats[0]
print(top.traceback[0].lineno, top.size > 50000, top.count >= 50)
print(tracemalloc.get_object_traceback(x[0])[0].lineno)
tracemalloc.stop()
