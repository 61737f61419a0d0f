for make in (lambda: [0] * 10**18, lambda: "a" * 10**18, lambda: (1,) * 10**18, lambda: bytearray(10**18), lambda: [0] * 2**63, lambda: b"a" * 2**62, lambda: "ab" * 2**62):
    try: make()
    except (MemoryError, OverflowError) as e: print(type(e).__name__, e)
