# Two sets
# Sets hold addresses without order, each equal thing once.
# start: -1

morning = {"tea", "bread", "jam"}
evening = {"bread", "soup", "tea"}
both = morning & evening
only = morning ^ evening
print(sorted(both), sorted(only))
