import sys
class C: pass
class S: __slots__ = ()
class S3: __slots__ = ("a", "b", "c")
class D: __slots__ = ("a", "__dict__")
class W: __slots__ = ("__weakref__",)
print(sys.getsizeof(C()), sys.getsizeof(S()), sys.getsizeof(S3()), sys.getsizeof(D()), sys.getsizeof(W()))
print(C.__dictoffset__, C.__weakrefoffset__, S.__dictoffset__, S.__weakrefoffset__, C.__basicsize__, S3.__basicsize__)
print(D.__dictoffset__, W.__weakrefoffset__)
