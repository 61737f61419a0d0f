import gc
print(gc.isenabled()); gc.disable(); print(gc.isenabled()); l = [[[]] for _ in range(9000)]; gc.enable(); print(gc.isenabled(), gc.get_threshold())
