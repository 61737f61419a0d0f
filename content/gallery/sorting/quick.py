# Quicksort with new lists
# Each frame has lists of its own, and the numbers in them are shared by all.
# start: 21

def quick(numbers):
    if len(numbers) < 2:
        return numbers
    pivot, *rest = numbers
    small = [n for n in rest if n < pivot]
    large = [n for n in rest if n >= pivot]
    return quick(small) + [pivot] + quick(large)

print(quick([50, 20, 80, 30]))
