n = 10**20
s = "Hello World"
print(n + 0 is n, n * 1 is n, n | 0 is n, n // 1 is n, n - 0 is n, n ** 1 is n, n >> 0 is n, n << 0 is n)
print(s.lower() is s, "abc def".lower() is "abc def", s.upper() is s, s.title() is s, s.casefold() is s)
l = [1]
print(l[:] is l, l * 1 is l, list(l) is l, tuple([1]) is tuple([1]))
print(complex(1j) is 1j, round(n) is n, n.__index__() is n, n.conjugate() is n)
