# Context managers made of generators, and stacks of them.
import contextlib
import io

@contextlib.contextmanager
def room(name):
    print("enter", name)
    try:
        yield name.upper()
    finally:
        print("leave", name)

with contextlib.ExitStack() as stack:
    print(stack.enter_context(room("a")), stack.enter_context(room("b")))
with contextlib.suppress(KeyError):
    {}["x"]
text = io.StringIO()
with contextlib.redirect_stdout(text):
    print("hidden")
print(repr(text.getvalue()))

#> enter a
#> enter b
#> A B
#> leave b
#> leave a
#> 'hidden\n'
