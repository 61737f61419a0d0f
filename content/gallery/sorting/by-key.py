# Sorted by something else
# Sorting puts addresses in order. The objects stay where they are.
# start: -1

people = [["Bob", 41], ["Ada", 36], ["Cy", 58]]
by_age = sorted(people, key=lambda person: person[1])
people.sort()
print(by_age[0] is people[0])
