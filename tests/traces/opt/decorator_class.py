def reg(cls):
    cls.tag = 'R'
    return cls
@reg
class K:
    pass
k = K()
