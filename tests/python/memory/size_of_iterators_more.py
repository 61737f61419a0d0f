import sys
class S:
    def __getitem__(self, k): raise IndexError
print(sys.getsizeof(iter(S())), sys.getsizeof(iter(int, 1)), sys.getsizeof(iter(b"")), sys.getsizeof(iter(bytearray())), sys.getsizeof(iter({}.values())), sys.getsizeof(iter({}.items())), sys.getsizeof(reversed({})), sys.getsizeof(reversed(range(3))), sys.getsizeof(reversed(())), sys.getsizeof(iter(frozenset())), sys.getsizeof(iter("é")), sys.getsizeof(iter(range(2**70))))
