# The values in an object after its dict was deleted: they are no longer used.
import ctypes
class C: pass
def v(c): return ctypes.c_ubyte.from_address(id(c)+type(c).__basicsize__+3).value
c=C(); print(v(c)); del c.__dict__; print(v(c)); print(c.__dict__); print(v(c)); c.x=1; print(c.__dict__, v(c))
c=C(); c.a=1; del c.__dict__; print(v(c), c.__dict__); 
try: print(c.a)
except AttributeError as e: print(e)
c=C(); c.a=1; d=c.__dict__; del c.__dict__; print(v(c), d, c.__dict__)
#> 1
#> 0
#> {}
#> 0
#> {'x': 1} 0
#> 0 {}
#> 'C' object has no attribute 'a'
#> 0 {'a': 1} {}
