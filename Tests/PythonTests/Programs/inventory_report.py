# Nested data: lists of dicts, grouping, sorting by several keys, aligned tables, updates in place.
inventory = [
    {"sku": "A-100", "name": "Bolt M4", "price": 0.12, "stock": 1500, "tags": {"metal", "small"}},
    {"sku": "B-205", "name": "Hammer", "price": 14.9, "stock": 12, "tags": {"tool"}},
    {"sku": "C-007", "name": "Glue", "price": 3.5, "stock": 0, "tags": set()},
    {"sku": "A-101", "name": "Bolt M5", "price": 0.15, "stock": 900, "tags": {"metal"}},
    {"sku": "D-999", "name": "Lathe", "price": 2499.0, "stock": 1, "tags": {"tool", "heavy", "metal"}},
]

header = f"{'SKU':<7}|{'Name':^12}|{'Price':>10}|{'Stock':>7}|{'Value':>12}"
print(header)
print("-" * len(header))
total = 0
for item in sorted(inventory, key=lambda i: (i["stock"] == 0, -i["price"] * i["stock"])):
    value = item["price"] * item["stock"]
    total += value
    print(f"{item['sku']:<7}|{item['name']:^12}|{item['price']:>10,.2f}|{item['stock']:>7d}|{value:>12,.2f}")
print(f"{'Total':<20}|{total:>31,.2f}".replace(",", "'"))

by_prefix = {}
for item in inventory:
    by_prefix.setdefault(item["sku"].split("-")[0], []).append(item["name"])
print(by_prefix)
print({tag: sorted(i["sku"] for i in inventory if tag in i["tags"]) for tag in sorted(set().union(*(i["tags"] for i in inventory)))})
print([i["name"] for i in inventory if not i["tags"]], any(i["stock"] == 0 for i in inventory), all(i["price"] > 0 for i in inventory))
cheapest, *rest, dearest = sorted(inventory, key=lambda i: i["price"])
print(cheapest["name"], len(rest), dearest["name"])
index = {i["sku"]: i for i in inventory}
index["B-205"]["stock"] -= 5
index["B-205"].update(price=12.9, sale=True)
print(index["B-205"] is inventory[1], {k: v for k, v in inventory[1].items() if k != "tags"})
removed = index.pop("C-007")
print(removed["name"], "C-007" in index, index.get("C-007", {}).get("name", "unknown"), len(index), len(inventory))
try:
    index["X"]["stock"] += 1
except KeyError as error:
    print("KeyError:", error, error.args)
try:
    for sku in index:
        if index[sku]["stock"] < 10:
            del index[sku]
except RuntimeError as error:
    print("RuntimeError:", error)
for sku in list(index):
    if index[sku]["stock"] < 10:
        del index[sku]
print(list(index), [*index.values()][0]["name"])
prices = {i["name"]: i["price"] for i in inventory}
print(max(prices, key=prices.get), min(prices.items(), key=lambda p: p[1]), round(sum(prices.values()) / len(prices), 3))
merged = {**prices, "Glue": 3.75} | {"Nail": 0.05}
merged |= [("Saw", 19.0)]
print(merged, list(reversed(merged))[:2], prices.keys() & merged.keys() == prices.keys(), sorted(merged.keys() - prices.keys()), merged.items() >= {("Saw", 19.0)})
inverted = {}
for name, price in merged.items():
    inverted.setdefault("cheap" if price < 1 else "normal" if price < 100 else "luxury", []).append(name)
print(inverted)
nested = {"a": {"b": {"c": [1, 2, {"d": "deep"}]}}}
print(nested["a"]["b"]["c"][2]["d"], nested)


def walk(value, path=()):
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from walk(inner, path + (key,))
    elif isinstance(value, list):
        for i, inner in enumerate(value):
            yield from walk(inner, path + (i,))
    else:
        yield ".".join(map(str, path)), value


print(dict(walk(nested)))
matrix = [[i * j for j in range(1, 5)] for i in range(1, 4)]
print(matrix, [list(column) for column in zip(*matrix)], sum(map(sum, matrix)), [row[::-1] for row in matrix[::-1]])
rows = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(rows), sorted(rows, key=lambda r: r[1]), sorted(rows, key=lambda r: r[1], reverse=True), sorted(rows, key=lambda r: (-r[1], r[0])))
