# A tab as wide as a number of 64 bits once brought the host down; the width is an int of C.
import sys

for tabbed in ("a\tb", b"a\tb"):
    try:
        tabbed.expandtabs(sys.maxsize)
    except OverflowError as error:
        print(error)  #> Python int too large to convert to C int
        #> Python int too large to convert to C int
print("a\tb".expandtabs(4))  #> a   b
