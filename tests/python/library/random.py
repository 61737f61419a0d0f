# Numbers drawn from a seed.
import random
random.seed(42); print(random.random(), random.randint(1,100), random.choice("abc"), random.sample(range(100),5), random.uniform(1,2))
l=list(range(10)); random.shuffle(l); print(l, random.gauss(0,1), random.choices([1,2,3],k=4), random.choices("ab",weights=[1,3],k=5), random.randrange(0,100,7), random.getrandbits(70))
r=random.Random(7); print(r.random(), r.normalvariate(0,1), r.expovariate(1), r.triangular(), r.betavariate(1,2), r.randbytes(4))
random.seed(2**100+3); print(random.random(), random.sample([1,2,3,4],2), random.sample(range(10**6),3))
for s in ("random.choice([])","random.randint(2,1)","random.sample({1},1)","random.randrange(0)","random.sample([1],2)"):
    try: print(eval(s))
    except Exception as e: print(s, type(e).__name__, e)
s=random.getstate(); a=random.random(); random.setstate(s); print(a==random.random())
#> 0.6394267984578837 4 c [35, 31, 28, 17, 94] 1.1024951761715074
#> [3, 2, 4, 9, 5, 7, 0, 6, 1, 8] -1.4706861717477382 [3, 2, 2, 1] ['b', 'b', 'a', 'b', 'b'] 21 401465606365443254883
#> 0.32383276483316237 -1.7159469834782781 0.07519379323994552 0.5182749769353314 0.5322751275712565 b'\xd8P\x99\t'
#> 0.3567616365770526 [4, 2] [526716, 784993, 234437]
#> random.choice([]) IndexError Cannot choose from an empty sequence
#> random.randint(2,1) ValueError empty range in randint(2, 1)
#> random.sample({1},1) TypeError Population must be a sequence.  For dicts or sets, use sorted(d).
#> random.randrange(0) ValueError empty range for randrange()
#> random.sample([1],2) ValueError Sample larger than population or is negative
#> True
