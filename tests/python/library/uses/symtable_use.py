# Names and where they belong.
import symtable

table = symtable.symtable("def f(a):\n    global g\n    return lambda: a + g\n", "x.py", "exec")
f = table.lookup("f").get_namespace()
print(f.get_name(), f.get_parameters(), f.get_globals(), f.lookup("a").is_local())
print(f.get_children()[0].get_frees())


#> f ('a',) ('g',) True
#> ('a',)
