import sys, collections
o = object(); d = collections.deque([o, o]); print(sys.getrefcount(o)); d.rotate(1); d.pop(); print(sys.getrefcount(o))
dd = collections.defaultdict(list); dd["a"]; print(sys.getrefcount(dd["a"])); c = collections.ChainMap({1: o}); print(sys.getrefcount(o)); od = collections.OrderedDict(a=o); print(sys.getrefcount(o))
