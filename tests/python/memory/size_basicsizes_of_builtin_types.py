import types
for t in (object, int, float, complex, str, bytes, bytearray, tuple, list, dict, set, frozenset, range, slice, type, property, staticmethod, classmethod, super, memoryview, enumerate, zip, map, filter, reversed, types.FunctionType, types.MethodType, types.CodeType, types.GeneratorType, types.ModuleType, types.CellType, types.FrameType, types.TracebackType, types.SimpleNamespace, types.MappingProxyType, types.BuiltinFunctionType, type(None), BaseException, ValueError, OSError):
    print(t.__name__, t.__basicsize__, t.__itemsize__, t.__dictoffset__, t.__weakrefoffset__)
