# To know without holding
# A weak reference leads to an object and does not count.
# start: -2

import weakref

class Page:
    pass

page = Page()
seen = weakref.ref(page)
print(seen() is page)
del page
print(seen())
