import ctypes
class PyObj(ctypes.Structure): _fields_ = [("refcnt", ctypes.c_int32), ("flags", ctypes.c_int32), ("type", ctypes.c_void_p)]
l = []; o = PyObj.from_address(id(l)); print(o.refcnt, o.type == id(list)); m = l; print(o.refcnt)
