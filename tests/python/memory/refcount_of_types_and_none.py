import sys
print(sys.getrefcount(None) == sys.getrefcount(True) == sys.getrefcount(5) == sys.getrefcount("") == sys.getrefcount(()) == sys.getrefcount(int))
print(sys.getrefcount("a") == sys.getrefcount(b"") == sys.getrefcount(...))
