# A misspelt method.
lst = [1,2,3]
lst.appendd(4)  #! AttributeError: 'list' object has no attribute 'appendd'. Did you mean: 'append'?
