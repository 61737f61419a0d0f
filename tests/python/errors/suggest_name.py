# A misspelt builtin.
print(lenn([1]))  #! NameError: name 'lenn' is not defined. Did you mean: 'len'?
