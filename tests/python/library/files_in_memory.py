import os
with open("/tmp/x.txt", "w") as file:
    file.write("one\ntwo\n")
with open("/tmp/x.txt", "a") as file:
    print("three", file=file)
with open("/tmp/x.txt") as file:
    print(file.readline(), end="")
    print(file.read())
print(os.path.exists("/tmp/x.txt"), os.path.getsize("/tmp/x.txt"), os.path.basename("/tmp/x.txt"))
os.remove("/tmp/x.txt")
try:
    open("/tmp/x.txt")
except FileNotFoundError as e:
    print(e)

#> one
#> two
#> three
#>
#> True 14 x.txt
#> [Errno 2] No such file or directory: '/tmp/x.txt'
