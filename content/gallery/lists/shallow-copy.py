# A copy, and how deep it goes
# A shallow copy is a new list of the old addresses; a deep copy follows them.
# start: -1

import copy

week = [["tea"], ["rice", "beans"]]
shallow = week[:]
deep = copy.deepcopy(week)
week[0].append("jam")
week.append(["soup"])
