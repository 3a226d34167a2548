# Text: splitting, counting, formatting, joining.


def work():
    lines = [f"line {i} has {i % 7} apples and {i * i % 11} pears" for i in range(1500)]
    counts = {}
    for line in lines:
        for word in line.split():
            counts[word] = counts.get(word, 0) + 1
    best = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:20]
    return ", ".join(f"{word}:{count:>4}" for word, count in best)
