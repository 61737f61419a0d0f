# The last name
# An object lives as long as something holds its address. `del` removes a name, not an object.
# start: 8

class Lamp:
    def __del__(self):
        print("the lamp goes out")

a = Lamp()
b = a
del a
print("one name left")
b = None
print("done")
