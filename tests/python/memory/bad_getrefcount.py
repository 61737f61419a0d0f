import sys
for a in ((), (1, 2)):
    try: sys.getrefcount(*a)
    except TypeError as e: print(e)
try: sys.getrefcount(object=1)
except TypeError as e: print(e)
try: id()
except TypeError as e: print(e)
try: id(1, 2)
except TypeError as e: print(e)
