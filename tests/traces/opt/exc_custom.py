class MyErr(Exception):
    def __init__(self, code):
        super().__init__('code %d' % code)
        self.code = code
def f():
    raise MyErr(7)
try:
    f()
except MyErr as e:
    c = e.code
    saved = e
print(c)
