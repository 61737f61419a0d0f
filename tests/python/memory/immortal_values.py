import sys
print(sys.getrefcount(1), sys.getrefcount(int), sys.getrefcount("a"), sys.getrefcount(()), sys.getrefcount("__init__"))
def myname(): pass
print(sys.getrefcount(myname.__name__), sys.getrefcount(myname.__code__.co_names))
