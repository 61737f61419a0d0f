import symtable
t = symtable.symtable("def f(a):\n    global g\n    b = a\n    return lambda: b\n", "x", "exec")
f = t.get_children()[-1]
print(f.get_name(), f.get_parameters(), f.get_locals(), f.get_globals())
print([(s.get_name(), s.is_local(), s.is_assigned()) for s in f.get_symbols()])

#> f ('a',) ('a', 'b') ('g',)
#> [('a', True, False), ('g', False, False), ('b', True, True)]
