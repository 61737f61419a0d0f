import gc
for call in (lambda: gc.collect("a"), lambda: gc.is_tracked(), lambda: gc.set_debug("x"), lambda: gc.get_referrers(), lambda: gc.collect(1, 2), lambda: gc.get_objects(5)):
    try: print(call())
    except (TypeError, ValueError) as e: print(type(e).__name__, e)
