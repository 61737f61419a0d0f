def numbers(limit):
    for i in range(limit):
        yield i


def odd(source):
    for n in source:
        if n % 2:
            yield n


print(sum(n * n for n in odd(numbers(60000))))
