class C:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return True
    def __del__(self): print("del", self.n)
C(1) == C(2)
print("-")
[C(1)] == [C(2)]
print("-")
C(1) is C(2)
print("-")
(C(1), C(2))
print("-")
