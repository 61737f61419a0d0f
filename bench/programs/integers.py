def longest_chain(limit):
    best = 0
    for start in range(1, limit):
        number = start
        length = 1
        while number != 1:
            number = number // 2 if number % 2 == 0 else 3 * number + 1
            length += 1
        if length > best:
            best = length
    return best


print(longest_chain(6000))
