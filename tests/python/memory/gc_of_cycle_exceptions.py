import gc; gc.collect(); gc.disable()
def a():
    try: 1 / 0
    except ZeroDivisionError as e: x = e
def b():
    try: raise ValueError
    except ValueError as e: e.me = e
def c():
    e = ValueError(); e.__cause__ = e
def d():
    e = ValueError(); e.args = (e,)
r = []
for k in (a, b, c, d): k(); r.append(gc.collect())
print(r)
