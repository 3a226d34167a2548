# Ends with an assertion that fails, after output without a line break.
total = sum(range(10))
print("checking", end="... ")
assert total == 46, f"total is {total}"
