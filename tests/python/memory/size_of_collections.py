import sys, collections
print(sys.getsizeof(collections.deque()), sys.getsizeof(collections.deque(range(65))), sys.getsizeof(collections.deque(maxlen=3)), sys.getsizeof(collections.defaultdict(list)), sys.getsizeof(collections.Counter()), sys.getsizeof(collections.Counter("abca")))
