# Alphabets, templates, paragraphs.
import string
import textwrap

print(string.ascii_lowercase, string.digits, string.capwords("hello big world"))
print(string.Template("$who likes ${what}").substitute(who="tim", what="kung pao"))
print(string.Formatter().format("{0:>5}|{x!r}", 1, x="a"))
print(textwrap.fill("The quick brown fox jumps over the lazy dog.", width=20))
print(textwrap.dedent("  a\n    b\n"), textwrap.shorten("Hello  world and more", width=14))

#> abcdefghijklmnopqrstuvwxyz 0123456789 Hello Big World
#> tim likes kung pao
#>     1|'a'
#> The quick brown fox
#> jumps over the lazy
#> dog.
#> a
#>   b
#>  Hello [...]
