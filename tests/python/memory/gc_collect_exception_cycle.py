import gc
gc.collect()
def f():
    try:
        raise ValueError
    except ValueError as e:
        err = e
f()
print(gc.collect())
def g():
    try: 1 / 0
    except ZeroDivisionError as e:
        return 1
g()
print(gc.collect())
