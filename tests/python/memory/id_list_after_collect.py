import gc
lists = [[] for i in range(60)]
ids = {id(l) for l in lists}
del lists
n = 0
new = [[] for i in range(60)]
print(sum(id(l) in ids for l in new))
