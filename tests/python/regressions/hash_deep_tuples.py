# Tuples in tuples are hashed to the depth at which CPython gives up; those that keep their hash are not gone into again.
def nested(depth):
    found = ()
    for _ in range(depth):
        found = (found,)
    return found

inner = nested(60_000)
print(hash(inner) == hash(nested(60_000)))  #> True
for _ in range(50_000):
    inner = (inner,)
print(hash(inner) == hash((inner[0],)))  #> True
try:
    hash(nested(105_000))
except RecursionError as error:
    print(str(error).split(")")[-1])  #>  while hashing a tuple
try:
    hash((1, (2, [3])))
except TypeError as error:
    print(error)  #> unhashable type: 'list'
