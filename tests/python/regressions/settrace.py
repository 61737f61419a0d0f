# sys.settrace and sys.setprofile: calls, lines, returns, exceptions, local trace functions, a tracer that raises.
import sys
def show(frame, event, arg):
    if event == "exception": arg = arg[0].__name__, str(arg[1]), arg[2].tb_lineno
    print(event, frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno, arg)
    return show
def g(n):
    for i in range(n):
        yield i
def bad():
    raise ValueError("x")
def f(a):
    b = a + 1
    try:
        bad()
    except ValueError:
        pass
    t = [x for x in g(2)]
    class C:
        y = 1
    while a < 3:
        a += 1
    return t
def quiet(frame, event, arg):
    print("global", event, frame.f_code.co_name)
def run(tracer, func, *args):
    sys.settrace(tracer)
    try:
        func(*args)
    finally:
        sys.settrace(None)
print(sys.gettrace())
run(show, f, 1)
run(quiet, f, 1)
def thrower(frame, event, arg):
    if event == "line" and frame.f_code.co_name == "f" and frame.f_lineno - frame.f_code.co_firstlineno == 2: raise KeyError("from tracer")
    return thrower
try: run(thrower, f, 1)
except KeyError as e: print("caught", e, sys.gettrace())
def prof(frame, event, arg):
    if event[0] != "c": print("P", event, frame.f_code.co_name, arg)
    elif event == "call": print("P", event, frame.f_code.co_name)
sys.setprofile(prof); list(g(2)); sys.setprofile(None)
print(sys.getprofile())
def h():
    f = sys._getframe()
    f.f_trace = show
    sys.settrace(show)
    x = 1
    y = 2
    sys.settrace(None)
h()
#> None
#> call f 0 None
#> line f 1 None
#> line f 2 None
#> line f 3 None
#> call bad 0 None
#> line bad 1 None
#> exception bad 1 ('ValueError', 'x', 11)
#> return bad 1 None
#> exception f 3 ('ValueError', 'x', 15)
#> line f 4 None
#> line f 5 None
#> line f 6 None
#> call g 0 None
#> line g 1 None
#> line g 2 None
#> return g 2 0
#> line f 6 None
#> call g 2 None
#> line g 1 None
#> line g 2 None
#> return g 2 1
#> line f 6 None
#> call g 2 None
#> line g 1 None
#> return g 1 None
#> line f 7 None
#> call C 0 None
#> line C 0 None
#> line C 1 None
#> return C 1 None
#> line f 9 None
#> line f 10 None
#> line f 9 None
#> line f 10 None
#> line f 9 None
#> line f 11 None
#> return f 11 [0, 1]
#> global call f
#> global call bad
#> global call g
#> global call g
#> global call g
#> global call C
#> caught 'from tracer' None
#> P call g
#> P return g 0
#> P call g
#> P return g 1
#> P call g
#> P return g None
#> None
#> line h 4 None
#> line h 5 None
#> line h 6 None
