def bank(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance
    def withdraw(x):
        nonlocal balance
        if x > balance:
            return 'no'
        balance -= x
        return balance
    return deposit, withdraw
d, w = bank(10)
d(5)
w(100)
w(3)
