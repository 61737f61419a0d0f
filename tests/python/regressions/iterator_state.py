# What __setstate__ of the builtin iterators takes, where it moves them to, and what __reduce__ then says.
import array

class Seq:
    def __len__(self): return 3
    def __getitem__(self, at): return "xyz"[at]

class Index:
    def __index__(self): return 1

makers = [lambda: iter([1, 2]), lambda: reversed([1, 2]), lambda: iter((1, 2)), lambda: iter("ab"), lambda: iter("aé"),
          lambda: iter(b"ab"), lambda: iter(bytearray(b"ab")), lambda: iter(array.array("b", [1, 2])),
          lambda: iter(range(3)), lambda: iter(range(2**70)), lambda: iter(Seq()), lambda: reversed(Seq())]
for make in makers:
    told = []
    for state in (-9, 1, 9, True, "1", 2**80, Index()):
        iterator = make()
        try:
            iterator.__setstate__(state)
            told.append((iterator.__reduce__()[2:], [item for item, _ in zip(iterator, range(2))]))
        except Exception as error:
            told.append(str(error))
    print(type(iterator).__name__, *told)
for make in makers[:8]:
    iterator = make()
    list(iterator)
    print(iterator.__reduce__()[1], type(iterator).__setstate__.__text_signature__)
#> list_iterator ((), []) ((1,), [2]) ((2,), []) ((1,), [2]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> list_reverseiterator ((), []) ((1,), [2, 1]) ((1,), [2, 1]) ((1,), [2, 1]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> tuple_iterator ((0,), [1, 2]) ((1,), [2]) ((2,), []) ((1,), [2]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> str_ascii_iterator ((0,), ['a', 'b']) ((1,), ['b']) ((2,), []) ((1,), ['b']) an integer is required Python int too large to convert to C ssize_t an integer is required
#> str_iterator ((0,), ['a', 'é']) ((1,), ['é']) ((2,), []) ((1,), ['é']) an integer is required Python int too large to convert to C ssize_t an integer is required
#> bytes_iterator ((0,), [97, 98]) ((1,), [98]) ((2,), []) ((1,), [98]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> bytearray_iterator ((), []) ((1,), [98]) ((2,), []) ((1,), [98]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> arrayiterator ((0,), [1, 2]) ((1,), [2]) ((2,), []) ((1,), [2]) an integer is required Python int too large to convert to C ssize_t an integer is required
#> range_iterator ((None,), [0, 1]) ((None,), [1, 2]) ((None,), []) ((None,), [1, 2]) 'str' object cannot be interpreted as an integer Python int too large to convert to C long ((None,), [1, 2])
#> longrange_iterator ((None,), [0, 1]) ((None,), [1, 2]) ((None,), [9, 10]) state must be an int, not bool state must be an int, not str ((None,), []) state must be an int, not Index
#> iterator ((0,), ['x', 'y']) ((1,), ['y', 'z']) ((9,), []) ((1,), ['y', 'z']) an integer is required Python int too large to convert to C ssize_t an integer is required
#> reversed ((), []) ((1,), ['y', 'x']) ((2,), ['z', 'y']) ((1,), ['y', 'x']) an integer is required Python int too large to convert to C ssize_t an integer is required
#> ([],) ($self, object, /)
#> ([],) ($self, object, /)
#> ((),) ($self, object, /)
#> ('',) ($self, object, /)
#> ('',) ($self, object, /)
#> ((),) ($self, object, /)
#> ((),) ($self, object, /)
#> ((),) ($self, state, /)
