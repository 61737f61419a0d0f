# Values, lists, dicts, strings and loops, as in a first course.
prices = {"tea": 3.5, "milk": 1.2}
basket = ["tea", "milk", "tea"]
prices["jam"] = 2
total = 0
for item in basket:
    total += prices[item]
print("total", total, f"{total:.2f}", round(total / 3, 1))
copy = basket[:]
copy.append("jam")
alias = basket
alias[0] = "Tea".upper()
print(basket, alias is basket, copy == basket, len(copy))
for number, name in enumerate(sorted(copy, reverse=True)):
    if number % 2 == 0 and name not in ("x", "y"):
        print(number, name.lower(), end=" ")
    elif not name:
        break
squares = [n * n for n in range(10) if n > 2]
print(max(squares), min(squares), sum(squares), squares[-1], squares[1:3])
words = "the cat and the hat".split()
counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
for key, value in counts.items():
    print(key, value)
print(set(words) & {"cat", "dog"}, ", ".join(words), str(10) + "!", int("7") // 2, 2**8)
first, *rest = words
a, b = 1, 2
a, b = b, a
point = (a, b)
row = [[0] * 2 for _ in range(2)]
row[0][1] = True
x = None
while a > 0:
    a -= 1
print(point, row, x is None, type(x), isinstance(a, int), id(row) == id(row[0]))
