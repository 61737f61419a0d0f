# An int that is called.
x = 5
x()  #! TypeError: 'int' object is not callable
