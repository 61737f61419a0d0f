# A misspelt function of a module.
import math
print(math.sqr(2))  #! AttributeError: module 'math' has no attribute 'sqr'. Did you mean: 'sqrt'?
