class C:
    def __init__(self, n): self.n = n
    def __add__(self, o): return 1
    def __getitem__(self, k): return 1
    def __lt__(self, o): return True
    def __contains__(self, o): return True
    def __call__(self, *a): return 1
    def __del__(self): print("del", self.n)
C(1) + C(2); print("-")
C(1)[C(2)]; print("-")
C(1) < C(2); print("-")
C(1) in C(2); print("-")
C(1)(C(2), C(3)); print("-")
