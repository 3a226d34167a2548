import itertools as it
print(list(it.islice(it.count(5, -2), 4)), it.count(3), it.count(1.5, 2), it.repeat("x", 3), list(it.repeat(1, 2)))
print(list(it.chain("ab", [1], (2,))), list(it.chain.from_iterable(["ab", "c"])), list(it.compress("abcd", [1, 0, 1])))
print([(k, list(g)) for k, g in it.groupby("aaabbca")], [k for k, g in it.groupby([1, 1, 2])], [(k, len(list(g))) for k, g in it.groupby(range(10), lambda n: n // 4)])
print(list(it.product("ab", repeat=2)), list(it.product([1, 2], "x")), list(it.permutations([1, 2, 3], 2)), list(it.combinations("abcd", 3)), list(it.combinations_with_replacement("ab", 3)))
print(list(it.accumulate([1, 2, 3, 4], lambda a, b: a * b, initial=10)), list(it.accumulate([])), list(it.pairwise("abc")), list(it.zip_longest("ab", [1], fillvalue="-")))
print(list(it.takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(it.dropwhile(lambda n: n < 3, [1, 2, 5, 1])), list(it.filterfalse(None, [0, 1, ""])), list(it.starmap(pow, [(2, 3), (3, 2)])))
a, b = it.tee(iter([1, 2, 3])); print(next(a), list(b), list(a))
print(list(it.islice("abcdefg", 1, None, 3)), list(it.islice("abc", 0)), list(it.islice(it.cycle("ab"), 5)))
for f in (lambda: it.islice([1], -1), lambda: it.product([1], repeat=-1), lambda: it.combinations([1], -1), lambda: it.count("a"), lambda: list(it.islice([1], 0, 3, 0)), lambda: it.tee([1], -1), lambda: it.permutations([1], 2.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
source = iter(range(6)); print(list(it.islice(source, 2)), next(source))
