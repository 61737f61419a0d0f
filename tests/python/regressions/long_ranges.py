# Ranges longer than a float can count.
print(len(range(2**62)), range(2**62 + 1).__len__(), len(range(2**63 - 1)), len(range(0, 2**64, 3)))
#> 4611686018427387904 4611686018427387905 9223372036854775807 6148914691236517206
for length in (2**63, 10**20):
    try:
        print(len(range(length)))
    except OverflowError as error:
        print(error)
#> Python int too large to convert to C ssize_t
#> Python int too large to convert to C ssize_t
print(range(10**20)[-1], 10**19 in range(0, 10**20, 7), range(10**30).index(10**25))
#> 99999999999999999999 False 10000000000000000000000000
match range(3):
    case [a, *rest]:
        print(a, rest)  #> 0 [1, 2]
