# Two functions, one cell
# What one function writes, the other one reads: they share the cell.
# start: -1

def account(balance):
    def pay_in(amount):
        nonlocal balance
        balance += amount
    def show():
        return balance
    return pay_in, show

pay_in, show = account(100)
pay_in(50)
print(show())
