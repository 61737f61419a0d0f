def shuffled(count):
    return [(i * 7919 + 31) % count for i in range(count)]


def main():
    total = 0
    for _ in range(6):
        numbers = shuffled(20011)
        numbers.sort()
        halves = [n // 2 for n in numbers if n % 3]
        total += sum(halves) + len(numbers[::7])
    return total


print(main())
