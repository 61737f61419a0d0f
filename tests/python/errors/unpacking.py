# Too many values.
a, b = 1, 2, 3  #! ValueError: too many values to unpack (expected 2, got 3)
