# The words of the language, and a program in tokens.
import io
import keyword
import token
import tokenize

print(keyword.iskeyword("for"), keyword.softkwlist)
for each in tokenize.generate_tokens(io.StringIO("x = 1\n").readline):
    print(token.tok_name[each.type], repr(each.string), each.start)

#> True ['_', 'case', 'match', 'type']
#> NAME 'x' (1, 0)
#> OP '=' (1, 2)
#> NUMBER '1' (1, 4)
#> NEWLINE '\n' (1, 5)
#> ENDMARKER '' (2, 0)
