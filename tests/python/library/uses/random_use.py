# The same numbers for the same seed.
import random

random.seed(42)
print(random.random(), random.randint(1, 100), random.choice("abc"))
row = list(range(8))
random.shuffle(row)
print(row, random.sample(range(50), 3), random.gauss(0, 1))
print(random.Random(1).choices("ab", weights=[1, 3], k=5), random.Random(7).getrandbits(40))

#> 0.6394267984578837 4 c
#> [7, 3, 2, 0, 5, 6, 1, 4] [37, 27, 2] 0.6901729991646017
#> ['a', 'b', 'b', 'b', 'b'] 1040772936760
