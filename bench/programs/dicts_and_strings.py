def main():
    counts = {}
    words = ("stack heap name frame list dict tuple string object address " * 1500).split(" ")
    for position, word in enumerate(words):
        key = word + str(position % 17)
        counts[key] = counts.get(key, 0) + len(word)
    best = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3]
    return ", ".join(f"{word}={count}" for word, count in best)


print(main())
