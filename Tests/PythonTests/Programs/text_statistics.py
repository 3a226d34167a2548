# Words of a text counted, sorted, grouped, aligned: what a first course does with strings and dicts.
text = """The quick brown fox jumps over the lazy dog. The dog sleeps;
the fox, however, does not sleep: it is quick -- and it's hungry!

"Was it a car or a cat I saw?" asked the dog's owner (twice)."""

words = []
for line in text.splitlines():
    for word in line.split():
        word = word.strip(".,;:!?\"()-").lower()
        if word:
            words.append(word)
print(len(words), words[:6], words[-3:])

counts = {}
for word in words:
    counts[word] = counts.get(word, 0) + 1
ranking = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
for rank, (word, count) in enumerate(ranking[:8], start=1):
    print(f"{rank:>2}. {word:<8}{'#' * count:.<6}{count:3d} {count / len(words):7.2%}")

by_length = {}
for word in words:
    by_length.setdefault(len(word), set()).add(word)
for length in sorted(by_length):
    print(length, sorted(by_length[length]))

vowels = {c: text.lower().count(c) for c in "aeiou"}
print(vowels, max(vowels, key=vowels.get), sum(vowels.values()))
print(text.count("the"), text.find("fox"), text.rfind("fox"), text.index("dog"), "cat" in text, text.startswith("The"))
print(text.title()[:60])
print(text.replace("dog", "wolf", 1)[:60].swapcase())
print("|".join(sorted(set(text) - set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ \n"))))


def is_palindrome(phrase):
    letters = [c for c in phrase.casefold() if c.isalnum()]
    return letters == letters[::-1]


for phrase in ("Was it a car or a cat I saw?", "No lemon, no melon", "Hello", ""):
    print(repr(phrase), is_palindrome(phrase))


def caesar(message, shift):
    result = []
    for c in message:
        if c.isascii() and c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            result.append(chr((ord(c) - base + shift) % 26 + base))
        else:
            result.append(c)
    return "".join(result)


secret = caesar("Attack at dawn, Zoë!", 3)
print(secret, caesar(secret, -3))
table = str.maketrans("abc", "xyz", "!?")
print("aabbcc!? done".translate(table), table)


def wrap(text, width):
    lines, current = [], ""
    for word in text.split():
        if len(current) + len(word) + bool(current) > width:
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}".lstrip()
    if current:
        lines.append(current)
    return lines


for line in wrap(text, 30):
    print(f"|{line:<30}|{line:^34}|{line:>30}|")
print(*map(len, wrap(text, 30)))
initials = "".join(word[0].upper() for word in "portable network graphics".split())
print(initials, initials.lower(), initials.center(9, "*"), initials.zfill(6), "-7".zfill(4), "3.5".rjust(8, "."))
print("a,b,,c".split(","), "a,b,,c".rsplit(",", 1), " a  b ".split(), " a  b ".split(" "), "abc".partition("b"), "abc".rpartition("x"))
print("tab\tstop".expandtabs(8), "x".join("123"), "mississippi".strip("mip"), "prefix-x".removeprefix("prefix-"), "a.py".removesuffix(".py"))
