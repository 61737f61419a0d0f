def half(n):
    if n % 2:
        raise ValueError(n)
    return n // 2


def main():
    good = bad = 0
    for n in range(40000):
        try:
            good += half(n)
        except ValueError:
            bad += 1
    return good, bad


print(main())
