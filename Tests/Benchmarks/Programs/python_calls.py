# Calls of small functions, with default and keyword arguments.


def step(n, scale=3, *, shift=1):
    return (n * scale + shift) % 1009


def climb(n, depth):
    return n if depth == 0 else climb(step(n, shift=depth), depth - 1)


def work():
    total = 0
    for start in range(1500):
        total += climb(start, 20)
    return total
