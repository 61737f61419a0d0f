a = [1]
a.append(a)
b = {'self': None}
b['self'] = b
