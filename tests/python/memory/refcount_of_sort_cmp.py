import sys
class K:
    def __lt__(self, o): log.append((sys.getrefcount(self), sys.getrefcount(o))); return False
log = []
l = [K(), K(), K()]; l.sort(); print(log)
log.clear(); sorted(l); print(log); log.clear(); max(l), min(l); print(log)
