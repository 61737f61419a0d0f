# Rows of text to fields and back: quoting, escaping, dialects, and what cannot be written.
import csv, io

out = io.StringIO()
rows = csv.writer(out)
rows.writerow([1, "a,b", 'say "x"', None, 2.5, ""])
rows.writerow([""])
rows.writerows([["x", "two\nlines"], []])
print(repr(out.getvalue()))  #> '1,"a,b","say ""x""",,2.5,\r\n""\r\nx,"two\nlines"\r\n\r\n'

print(list(csv.reader(['a,"b,c",d', '1,"x ""y""",', "", 'open,"line', 'goes on",end'])))
#> [['a', 'b,c', 'd'], ['1', 'x "y"', ''], [], ['open', 'linegoes on', 'end']]
print(list(csv.reader(['1,"2",3.5'], quoting=csv.QUOTE_NONNUMERIC)))  #> [[1.0, '2', 3.5]]
print(list(csv.reader(["a| b|c"], delimiter="|", skipinitialspace=True)))  #> [['a', 'b', 'c']]
print(list(csv.reader([r"a\,b,c"], escapechar="\\", quoting=csv.QUOTE_NONE)))  #> [['a,b', 'c']]


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"]))
#> Error need to escape, but no escapechar set
attempt(lambda: csv.writer(out).writerow(5))  #> Error iterable expected, not int
attempt(lambda: csv.reader([], delimiter="ab"))
#> TypeError "delimiter" must be a unicode character, not a string of length 2
attempt(lambda: csv.reader([], dialect="none"))  #> Error unknown dialect
attempt(lambda: list(csv.reader([b"a"])))
#> Error iterator should return strings, not bytes (the file should be opened in text mode)
attempt(lambda: csv.writer(1))  #> TypeError argument 1 must have a "write" method
print(csv.list_dialects())  #> ['excel', 'excel-tab', 'unix']

named = io.StringIO()
writer = csv.DictWriter(named, ["name", "age"], restval="?", extrasaction="ignore", dialect="unix")
writer.writeheader()
writer.writerow({"name": "Ada", "born": 1815})
print(named.getvalue().splitlines())  #> ['"name","age"', '"Ada","?"']
print(list(csv.DictReader(io.StringIO("a,b\n1,2\n3\n4,5,6\n"), restkey="more")))
#> [{'a': '1', 'b': '2'}, {'a': '3', 'b': None}, {'a': '4', 'b': '5', 'more': ['6']}]
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)  #> ;

print(list(csv.reader(["a b"], delimiter=" ", skipinitialspace=True)))  #> [['a', 'b']]
attempt(lambda: csv.writer(out, delimiter=" ", skipinitialspace=True, quoting=csv.QUOTE_NONE).writerow(["", ""]))
#> Error empty field must be quoted if delimiter is a space and skipinitialspace is true
escaped = io.StringIO()
csv.writer(escaped, escapechar="\\", doublequote=False).writerow(['"', "C\\", "p,q"])
csv.writer(escaped, escapechar="\\", quoting=csv.QUOTE_NONE).writerow(['"', "p,q"])
print(escaped.getvalue().splitlines())  #> ['\\",C\\\\,"p,q"', '\\",p\\,q']
attempt(lambda: delattr(csv.reader([]).dialect, "delimiter"))
#> AttributeError attribute 'delimiter' of '_csv.Dialect' objects is not writable
attempt(lambda: csv.writer(out, lineterminator=None))
#> TypeError "lineterminator" must be a string, not NoneType
