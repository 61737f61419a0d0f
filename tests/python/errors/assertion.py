# An assertion with a message.
assert 1 == 2, "no way"  #! AssertionError: no way
