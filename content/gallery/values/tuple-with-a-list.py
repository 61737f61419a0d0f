# A tuple that changes?
# The addresses in a tuple stay. What lies at an address may change all the same.
# start: -1

seasons = ("spring", [])
seasons[1].append("rain")
try:
    seasons[1] += ["sun"]
except TypeError as error:
    print(error)
print(seasons)
