def m(v):
    match v:
        case 0:
            return 'zero'
        case [a, b]:
            return f'pair {a} {b}'
        case {'k': x}:
            return x
        case str() as s:
            return s
        case _:
            return 'other'
for v in (0, [1, 2], {'k': 9}, 'txt', 3.5):
    print(m(v))
