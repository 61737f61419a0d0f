# What all share and what each has
# A name that an instance does not have is looked for in its class.
# start: -1

class Dog:
    legs = 4
    tricks = []

    def __init__(self, name):
        self.name = name

rex = Dog("Rex")
fido = Dog("Fido")
rex.tricks.append("sit")
rex.legs = 3
print(fido.tricks, fido.legs)
