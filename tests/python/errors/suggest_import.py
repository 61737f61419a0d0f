# A module that was not imported.
print(math.pi)  #! NameError: name 'math' is not defined. Did you forget to import 'math'?
