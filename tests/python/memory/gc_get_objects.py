import gc
l = []
objs = gc.get_objects()
print(any(o is l for o in objs), any(o is objs for o in objs), all(gc.is_tracked(o) for o in objs[-50:]))
for bad in (3, -5, "a"):
    try: gc.get_objects(generation=bad)
    except (ValueError, TypeError) as e: print(type(e).__name__, e)
