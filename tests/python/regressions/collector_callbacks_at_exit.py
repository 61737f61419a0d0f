# What hangs in gc.callbacks is called for collections until the end; an exception of it reaches nobody.
import gc
import sys

sys.unraisablehook = lambda unraisable: print(unraisable.err_msg[:44], unraisable.exc_value)


def complain(phase, info):
    raise ValueError(phase)


gc.callbacks.append(complain)
gc.collect()
#> Exception ignored while calling GC callback  start
#> Exception ignored while calling GC callback  stop
gc.callbacks.clear()
gc.callbacks.append(lambda phase, info: None)
print("end")  #> end
