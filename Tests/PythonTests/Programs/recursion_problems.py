# Recursion: permutations, subsets, flood fill, maze, sudoku rows, expression trees, mutual recursion, deep limits.
def subsets(items):
    if not items:
        return [[]]
    rest = subsets(items[1:])
    return rest + [[items[0]] + r for r in rest]


print(subsets([1, 2, 3]), len(subsets(list(range(10)))))


def permute(word):
    return [word] if len(word) < 2 else [c + p for i, c in enumerate(word) for p in permute(word[:i] + word[i + 1:])]


print(permute("abc"), len(set(permute("aabb"))))


def combinations(items, k):
    if k == 0:
        yield ()
        return
    for i in range(len(items) - k + 1):
        for tail in combinations(items[i + 1:], k - 1):
            yield (items[i],) + tail


print(list(combinations("abcd", 2)), sum(1 for _ in combinations(range(10), 4)))
grid = [list(row) for row in ("..#..", ".##..", "#...#", "..#..")]


def fill(r, c, mark):
    if not (0 <= r < len(grid) and 0 <= c < len(grid[0])) or grid[r][c] != ".":
        return 0
    grid[r][c] = mark
    return 1 + sum(fill(r + dr, c + dc, mark) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))


regions = []
for r, row in enumerate(grid):
    for c, cell in enumerate(row):
        if cell == ".":
            regions.append(fill(r, c, chr(ord("a") + len(regions))))
print(regions, *("".join(row) for row in grid), sep="\n")
maze = ["S.#.....", "..#.###.", "....#...", ".##...#E"]


def solve(r, c, seen=frozenset()):
    if not (0 <= r < 4 and 0 <= c < 8) or maze[r][c] == "#" or (r, c) in seen:
        return None
    if maze[r][c] == "E":
        return [(r, c)]
    for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
        if path := solve(r + dr, c + dc, seen | {(r, c)}):
            return [(r, c)] + path
    return None


path = solve(0, 0)
print(len(path), path[:4], path[-1])


def is_even(n):
    return True if n == 0 else is_odd(n - 1)


def is_odd(n):
    return False if n == 0 else is_even(n - 1)


print(is_even(10), is_odd(7), is_even(301))


def depth(value):
    return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0


print(depth([1, [2, [3, []]], []]), depth(5), depth([]))


def evaluate(expression):
    if isinstance(expression, (int, float)):
        return expression
    operator, *operands = expression
    values = [evaluate(o) for o in operands]
    if operator == "+":
        return sum(values)
    if operator == "*":
        result = 1
        for v in values:
            result *= v
        return result
    if operator == "-":
        return -values[0] if len(values) == 1 else values[0] - sum(values[1:])
    raise SyntaxError(f"unknown operator {operator}")


print(evaluate(["+", 1, ["*", 2, 3, 4], ["-", 10, 3, 2], ["-", 5]]))
try:
    evaluate(["%", 1])
except SyntaxError as error:
    print("SyntaxError:", error)


def tokenize(text):
    tokens, i = [], 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit() or c == ".":
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            tokens.append(float(text[i:j]) if "." in text[i:j] else int(text[i:j]))
            i = j
        else:
            tokens.append(c)
            i += 1
    return tokens


def calculate(text):
    tokens = tokenize(text)
    position = 0

    def peek():
        return tokens[position] if position < len(tokens) else None

    def advance():
        nonlocal position
        position += 1
        return tokens[position - 1]

    def expression():
        value = term()
        while peek() in ("+", "-"):
            value = value + term() if advance() == "+" else value - term()
        return value

    def term():
        value = factor()
        while peek() in ("*", "/"):
            value = value * factor() if advance() == "*" else value / factor()
        return value

    def factor():
        token = advance()
        if token == "(":
            value = expression()
            if peek() != ")":
                raise ValueError("missing )")
            advance()
            return value
        if token == "-":
            return -factor()
        if isinstance(token, (int, float)):
            return token
        raise ValueError(f"unexpected {token!r}")

    value = expression()
    if peek() is not None:
        raise ValueError(f"trailing {peek()!r}")
    return value


for text in ("1 + 2 * 3", "(1 + 2) * 3", "-4 / (2 - 2.5)", "2 * (3 + 4) * 5 - 6", "1 +", "2 ) 3", "(1", "8 / (4 - 4)", "1 + x"):
    try:
        print(text, "=", calculate(text))
    except (ValueError, ZeroDivisionError, IndexError) as error:
        print(text, "->", type(error).__name__, error)


def knapsack(items, capacity):
    if not items or capacity <= 0:
        return 0, []
    (name, weight, value), *rest = items
    best, chosen = knapsack(rest, capacity)
    if weight <= capacity:
        other, names = knapsack(rest, capacity - weight)
        if other + value > best:
            return other + value, [name] + names
    return best, chosen


print(knapsack([("map", 9, 150), ("compass", 13, 35), ("water", 153, 200), ("sandwich", 50, 160), ("glucose", 15, 60)], 100))


def gray(n):
    return [""] if n == 0 else ["0" + g for g in gray(n - 1)] + ["1" + g for g in reversed(gray(n - 1))]


print(gray(3), [[1] + [0] * i for i in range(3)])


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


print(down(900))
try:
    down(5000)
except RecursionError as error:
    print("RecursionError:", str(error)[:32])
