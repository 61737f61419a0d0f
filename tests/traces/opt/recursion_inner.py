def outer(n):
    def rec(k):
        if k == 0:
            return []
        return [k] + rec(k - 1)
    return rec(n)
print(outer(3))
