# `<>` is two tokens: a comparison that Barry's rule allows, and a mistake at the first of them elsewhere.
import io
import tokenize

for source in ["1 <> 2", "x = <> 3", "f(<>)", "a <>= b"]:
    try:
        compile(source, "<test>", "exec")
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
#> invalid syntax.  Maybe you meant '!=' instead of '<>'? 3 5
#> invalid syntax 5 6
#> invalid syntax 3 4
#> invalid syntax 4 6
exec("from __future__ import barry_as_FLUFL\nprint(1 <> 2)")  #> True
print([token.string for token in tokenize.generate_tokens(io.StringIO("a <> b").readline)])  #> ['a', '<', '>', 'b', '', '']
