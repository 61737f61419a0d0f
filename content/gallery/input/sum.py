# A sum of what comes
# It reads lines until an empty one. Its input can be given before, too.
# stdin: 3|4|5|

total = 0
numbers = []
while True:
    line = input()
    if line == "":
        break
    numbers.append(int(line))
    total += numbers[-1]
print(total, numbers)
