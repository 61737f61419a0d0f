import sys
class Q:
    def m(self): return sys.getrefcount(self)
def two_lines():
    q = Q()
    return q.m()
def one_line():
    q = Q(); return q.m()
def temporary():
    return Q().m()
q = Q()
print(two_lines(), one_line(), temporary(), q.m())
