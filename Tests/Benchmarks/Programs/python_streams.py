# Generators, comprehensions and exceptions.


def collatz(n):
    while n != 1:
        yield n
        n = n // 2 if n % 2 == 0 else 3 * n + 1


def checked(n):
    if n % 5 == 0:
        raise ValueError(n)
    return n


def work():
    lengths = [sum(1 for _ in collatz(n)) for n in range(1, 400)]
    refused = 0
    for n in lengths:
        try:
            checked(n)
        except ValueError:
            refused += 1
    return max(lengths), refused, len({n // 3 for n in lengths})
