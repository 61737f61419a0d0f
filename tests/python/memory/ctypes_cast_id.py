import ctypes
x = ["me"]
y = ctypes.cast(id(x), ctypes.py_object).value
print(y is x)
y.append(1)
print(x)
import _ctypes
print(hasattr(_ctypes, "PyObj_FromPtr") and _ctypes.PyObj_FromPtr(id(x)) is x)
