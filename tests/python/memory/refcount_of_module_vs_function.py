import sys
a = []; print(sys.getrefcount(a)); b = a; print(sys.getrefcount(a)); del b; print(sys.getrefcount(a))
exec("c = a; print(sys.getrefcount(a))"); print(sys.getrefcount(a)); print(eval("sys.getrefcount(a)"))
