a = 1.5; b = 1.5; c = float("1.5"); print(a is b, a is c, float(a) is a, a + 0 is a, +a is a, abs(a) is a, -(-a) is a, a * 1 is a, round(a, 1) is a)
