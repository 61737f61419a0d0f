# Clocks, as far as one can say the same of them twice.
import time
import timeit

start = time.perf_counter()
time.sleep(0.001)
print(time.perf_counter() - start > 0, time.monotonic() <= time.monotonic())
print(time.strftime("%Y-%m-%d", time.gmtime(0)), time.gmtime(86400).tm_yday)
print(timeit.timeit("1 + 1", number=10) >= 0)

#> True True
#> 1970-01-01 2
#> True
