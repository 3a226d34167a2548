# Small classic exercises: FizzBuzz, anagrams, Pascal, hangman state, tic-tac-toe, run-length, bases, calendar.
print(*["FizzBuzz" if n % 15 == 0 else "Fizz" if n % 3 == 0 else "Buzz" if n % 5 == 0 else n for n in range(1, 21)])


def pascal(n):
    row = [1]
    for _ in range(n):
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]


for row in pascal(6):
    print(" ".join(f"{x:2}" for x in row).center(20).rstrip())

words = "listen silent enlist google elgoog inlets banana".split()
anagrams = {}
for word in words:
    anagrams.setdefault("".join(sorted(word)), []).append(word)
print([group for group in anagrams.values() if len(group) > 1])


def encode(text):
    if not text:
        return ""
    result, run, count = [], text[0], 0
    for c in text:
        if c == run:
            count += 1
        else:
            result.append(f"{count}{run}" if count > 1 else run)
            run, count = c, 1
    result.append(f"{count}{run}" if count > 1 else run)
    return "".join(result)


def decode(text):
    result, digits = "", ""
    for c in text:
        if c.isdigit():
            digits += c
        else:
            result += c * int(digits or 1)
            digits = ""
    return result


for sample in ("", "a", "aaabccd", "wwwwwwwwwwwwb"):
    assert decode(encode(sample)) == sample
    print(repr(sample), "->", encode(sample))


def to_base(n, base, digits="0123456789abcdefghijklmnopqrstuvwxyz"):
    if n < 0:
        return "-" + to_base(-n, base)
    return digits[n] if n < base else to_base(n // base, base) + digits[n % base]


print([to_base(255, b) for b in (2, 3, 8, 16, 36)], to_base(-10, 2), all(int(to_base(n, 7), 7) == n for n in range(500)))

board = [[" "] * 3 for _ in range(3)]
lines = [[(r, c) for c in range(3)] for r in range(3)] + [[(r, c) for r in range(3)] for c in range(3)] + [[(i, i) for i in range(3)], [(i, 2 - i) for i in range(3)]]


def winner():
    for line in lines:
        marks = {board[r][c] for r, c in line}
        if len(marks) == 1 and marks != {" "}:
            return marks.pop()
    return None


for turn, (r, c) in enumerate([(1, 1), (0, 0), (0, 2), (2, 0), (1, 0), (1, 2), (2, 2), (0, 1), (2, 1)]):
    board[r][c] = "XO"[turn % 2]
    if winner():
        break
print("\n-+-+-\n".join("|".join(row) for row in board), winner(), turn)


def leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def weekday(y, m, d):
    t = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    y -= m < 3
    return (y + y // 4 - y // 100 + y // 400 + t[m - 1] + d) % 7


print([y for y in range(1896, 1913) if leap(y)], ["Sun Mon Tue Wed Thu Fri Sat".split()[weekday(*date)] for date in [(2024, 2, 29), (2000, 1, 1), (1969, 7, 20)]])
month = [31, 29 if leap(2024) else 28]
first = weekday(2024, 2, 1)
cells = ["  "] * first + [f"{d:2}" for d in range(1, month[1] + 1)]
print("Su Mo Tu We Th Fr Sa")
for i in range(0, len(cells), 7):
    print(" ".join(cells[i:i + 7]))


def hangman(secret, guesses):
    shown, lives = set(), 6
    for g in guesses:
        if g in secret:
            shown.add(g)
        else:
            lives -= 1
        mask = " ".join(c if c in shown else "_" for c in secret)
        yield mask, lives
        if "_" not in mask or not lives:
            return


for state in hangman("python", "aeyptzhon"):
    print(*state)


def levenshtein(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]


print(levenshtein("kitten", "sitting"), levenshtein("", "abc"), levenshtein("same", "same"))
number_words = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]
tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(n):
    if n < 20:
        return number_words[n]
    if n < 100:
        return tens[n // 10] + ("-" + number_words[n % 10] if n % 10 else "")
    if n < 1000:
        return number_words[n // 100] + " hundred" + (" and " + spell(n % 100) if n % 100 else "")
    return spell(n // 1000) + " thousand" + (" " + spell(n % 1000) if n % 1000 else "")


print(*map(spell, [0, 13, 42, 100, 115, 999, 1000, 12345]), sep="; ")


def change(amount, coins=(200, 100, 50, 20, 10, 5, 2, 1)):
    return {coin: count for coin in coins if (count := amount // coin, amount := amount % coin)[0]}


print(change(388), change(3), change(0))


def luhn(number):
    digits = [int(d) for d in str(number)][::-1]
    return sum(digits[::2] + [sum(divmod(2 * d, 10)) for d in digits[1::2]]) % 10 == 0


print(luhn(79927398713), luhn(79927398714), "".join(chr(ord("a") + (ord(c) - ord("a") + 13) % 26) for c in "hello"), " ".join(w[::-1] for w in "abc def".split()), "".join(sorted("edcba", reverse=True)), sum(map(int, str(2 ** 50))))
morse = dict(zip("abcdefghijklmnopqrstuvwxyz", ".- -... -.-. -.. . ..-. --. .... .. .--- -.- .-.. -- -. --- .--. --.- .-. ... - ..- ...- .-- -..- -.-- --..".split()))
message = " ".join(morse[c] for c in "sos help" if c in morse)
print(message, "".join({v: k for k, v in morse.items()}[m] for m in message.split()))


def spiral(n):
    grid = [[0] * n for _ in range(n)]
    r, c, dr, dc = 0, 0, 0, 1
    for i in range(n * n):
        grid[r][c] = i + 1
        if not (0 <= r + dr < n and 0 <= c + dc < n and grid[r + dr][c + dc] == 0):
            dr, dc = dc, -dr
        r, c = r + dr, c + dc
    return grid


for row in spiral(4):
    print(" ".join(f"{x:>2}" for x in row))


def brackets(text):
    stack = []
    for c in text:
        if c in "([{":
            stack.append(c)
        elif c in ")]}" and (not stack or "([{".index(stack.pop()) != ")]}".index(c)):
            return False
    return not stack


print([brackets(t) for t in ("", "()[]{}", "([{}])", "(]", "(((", "a(b)c]")])
