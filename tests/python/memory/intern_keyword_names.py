def f(**kw): return kw
k = list(f(alpha=1))[0]
print(k is "alpha")
d = dict(beta=2)
print(list(d)[0] is "beta")
class A: gamma = 1
print([k for k in A.__dict__ if k == "gamma"][0] is "gamma")
print(f.__name__ is "f", f.__code__.co_varnames[0] is "kw")
