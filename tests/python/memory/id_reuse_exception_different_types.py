try: raise ValueError
except ValueError as e: i = id(e)
try: raise KeyError
except KeyError as e: print(id(e) == i)
try: raise StopIteration
except StopIteration as e: print(id(e) == i)
