class R:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print('del', self.name)
r = R('a')
r = R('b')
del r
print('end')
