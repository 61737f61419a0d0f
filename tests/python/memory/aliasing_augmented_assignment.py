a = [1]
b = a
b += [2]
print(a is b, a)
b = b + [3]
print(a is b, a)
t = (1,)
u = t
u += (2,)
print(t is u, t)
s = {1}
v = s
v |= {2}
print(s is v)
n = 5
m = n
m += 1
print(n, m)
