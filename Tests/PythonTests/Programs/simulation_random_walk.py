# A linear congruential generator of our own, a random walk, histogram, Monte Carlo pi, game of life, sorting.
class Random:
    def __init__(self, seed):
        self.state = seed

    def __call__(self):
        self.state = (1103515245 * self.state + 12345) % 2 ** 31
        return self.state / 2 ** 31

    def integer(self, low, high):
        return low + int(self() * (high - low + 1))

    def choice(self, items):
        return items[self.integer(0, len(items) - 1)]

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.integer(0, i)
            items[i], items[j] = items[j], items[i]


rng = Random(42)
print([round(rng(), 6) for _ in range(5)], [rng.integer(1, 6) for _ in range(12)])
x = y = 0
moves = {"N": (0, 1), "S": (0, -1), "E": (1, 0), "W": (-1, 0)}
path = []
for step in range(40):
    direction = rng.choice("NSEW")
    dx, dy = moves[direction]
    x, y = x + dx, y + dy
    path.append(direction)
print("".join(path), (x, y), {d: path.count(d) for d in moves})
histogram = [0] * 11
for _ in range(2000):
    histogram[rng.integer(1, 6) + rng.integer(1, 6) - 2] += 1
for total, count in enumerate(histogram, 2):
    print(f"{total:2d} {'*' * (count // 12)} {count}")
inside = sum(rng() ** 2 + rng() ** 2 < 1 for _ in range(5000))
print(4 * inside / 5000)


def life(cells, steps):
    for _ in range(steps):
        neighbours = {}
        for cx, cy in cells:
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    if dx or dy:
                        key = cx + dx, cy + dy
                        neighbours[key] = neighbours.get(key, 0) + 1
        cells = {cell for cell, n in neighbours.items() if n == 3 or (n == 2 and cell in cells)}
        yield cells


glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
for generation, cells in enumerate(life(glider, 4), 1):
    print(generation, sorted(cells))
for row in range(7):
    print("".join("#" if (col, row) in cells else "." for col in range(7)))


def bubble(items):
    items = items[:]
    swaps = 0
    for end in range(len(items) - 1, 0, -1):
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swaps += 1
    return items, swaps


def quick(items):
    if len(items) < 2:
        return items
    pivot, *rest = items
    return quick([i for i in rest if i < pivot]) + [pivot] + quick([i for i in rest if i >= pivot])


def merge(items):
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge(items[:middle]), merge(items[middle:])
    result = []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right


numbers = [rng.integer(0, 99) for _ in range(20)]
print(numbers)
print(*bubble(numbers))
print(quick(numbers) == merge(numbers) == sorted(numbers), sorted(numbers, reverse=True)[:5], sorted(numbers, key=lambda n: (n % 10, n))[:8])
deck = [f"{rank}{suit}" for suit in "SH" for rank in "A23456789TJQK"]
rng.shuffle(deck)
print(deck[:7], len(set(deck)))


def binary_search(items, target):
    low, high = 0, len(items)
    while low < high:
        middle = (low + high) // 2
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle
    return low


ordered = sorted(numbers)
print([binary_search(ordered, t) for t in (0, 50, 100)])


def queens(n, row=0, columns=(), diagonals=(), antis=()):
    if row == n:
        yield columns
        return
    for col in range(n):
        if col not in columns and row - col not in diagonals and row + col not in antis:
            yield from queens(n, row + 1, (*columns, col), (*diagonals, row - col), (*antis, row + col))


print(len(list(queens(6))), next(queens(8)))


def mandelbrot(width=50, height=16):
    for j in range(height):
        line = ""
        for i in range(width):
            c = complex(-2.2 + 3.2 * i / width, -1.2 + 2.4 * j / height)
            z, n = 0, 0
            while abs(z) <= 2 and n < 25:
                z, n = z * z + c, n + 1
            line += " .:-=+*#%@"[n * 9 // 25]
        yield line.rstrip()


print("\n".join(mandelbrot()))


def newton(f, df, x, tolerance=1e-12):
    for iteration in range(50):
        step = f(x) / df(x)
        x -= step
        if abs(step) < tolerance:
            return x, iteration
    raise ArithmeticError("no convergence")


print(newton(lambda x: x * x - 2, lambda x: 2 * x, 1.0), newton(lambda x: x ** 3 - x - 2, lambda x: 3 * x ** 2 - 1, 1.5))
mean = sum(numbers) / len(numbers)
variance = sum((n - mean) ** 2 for n in numbers) / len(numbers)
print(mean, variance, variance ** 0.5, sorted(numbers)[len(numbers) // 2])
