# A context that is hidden.
try:
    int("abc")
except ValueError:
    raise KeyError("k") from None  #! KeyError: 'k'
