# Breadth first
# A graph as a dict of lists, walked in rings: what is seen, what is next.
# start: 9

roads = {"A": ["B", "C"], "B": ["D"], "C": ["D"], "D": ["A"]}
seen = {"A"}
queue = ["A"]
while queue:
    here = queue.pop(0)
    for there in roads[here]:
        if there not in seen:
            seen.add(there)
            queue.append(there)
    print(here, queue)
