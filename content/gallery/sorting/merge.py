# Merging two rows
# Two places walk along two sorted lists; the smaller item goes first.
# start: 9

def merge(left, right):
    merged = []
    while left and right:
        source = left if left[0] <= right[0] else right
        merged.append(source.pop(0))
    return merged + left + right

print(merge([2, 5, 8], [1, 6]))
