import sys


def count(text):
    return "never dies" if sys.getrefcount(text) > 1_000_000 else sys.getrefcount(text)


print([count(each) for each in ("name", "spam", "data", "value", "python", "a")])
word = "zebra"
print(count(word), count("zebra"), count("two words"))
joined = "".join(["na", "me"])
print(count(joined), count(sys.intern(joined)), sys.intern(joined) is "name"[:])
