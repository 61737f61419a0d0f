# Copies, shallow and deep, and how classes say what they are made of.
import copy
import copyreg

inner = [1]
outer = [inner, inner]
shallow = copy.copy(outer)
deep = copy.deepcopy(outer)
print(shallow[0] is inner, deep[0] is inner, deep[0] is deep[1])

class Money:
    def __init__(self, cents):
        self.cents = cents

copyreg.pickle(Money, lambda money: (Money, (money.cents + 1,)))
print(copy.copy(Money(5)).cents)

#> True False True
#> 6
