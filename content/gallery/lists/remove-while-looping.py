# Removing while looping
# The loop keeps a place, not an item: what moves up into it is passed over.
# start: 5

numbers = [2, 4, 6, 7]
for number in numbers:
    if number % 2 == 0:
        numbers.remove(number)
print(numbers)
