# Parsing CSV-like text by hand, cleaning, joining, aggregating, pivoting, ranking and reporting.
RAW = """id,name,dept,salary,start
1,Ada Lovelace,Eng,5200.50,2019-03-01
2,"Byron, George",Arts,3100,2020-11-15
3,Charles Babbage,Eng,,2018-07-30
4,dorothy vaughan,Eng,4800.75,bad-date
5,Emmy Noether,Math,6100,2017-01-09
6,,Math,4100,2021-05-05
"""


def split_row(line):
    fields, current, quoted = [], [], False
    for c in line:
        if c == '"':
            quoted = not quoted
        elif c == "," and not quoted:
            fields.append("".join(current))
            current.clear()
        else:
            current.append(c)
    fields.append("".join(current))
    return fields


def parse_date(text):
    year, month, day = map(int, text.split("-"))
    if not 1 <= month <= 12:
        raise ValueError(f"month out of range: {month}")
    return year, month, day


header, *lines = RAW.strip().splitlines()
columns = header.split(",")
records, problems = [], []
for number, line in enumerate(lines, start=2):
    record = dict(zip(columns, split_row(line)))
    try:
        record["id"] = int(record["id"])
        record["salary"] = float(record["salary"]) if record["salary"] else None
        record["start"] = parse_date(record["start"])
        if not record["name"]:
            raise ValueError("empty name")
    except ValueError as error:
        problems.append(f"line {number}: {error}")
        continue
    record["name"] = " ".join(part.capitalize() for part in record["name"].split())
    records.append(record)
print(len(records), "records;", *problems, sep="\n  ")
for record in records:
    print(record)
known = [r["salary"] for r in records if r["salary"] is not None]
mean = sum(known) / len(known)
for record in records:
    if record["salary"] is None:
        record["salary"] = round(mean, 2)
        record["estimated"] = True
print(f"{mean = :.3f}", [r["salary"] for r in records])


def group_by(items, key):
    groups = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups


def aggregate(groups, **functions):
    return {name: {label: function(rows) for label, function in functions.items()} for name, rows in groups.items()}


summary = aggregate(
    group_by(records, lambda r: r["dept"]),
    count=len, total=lambda rows: sum(r["salary"] for r in rows), newest=lambda rows: max(r["start"] for r in rows), names=lambda rows: sorted(r["name"].split()[-1] for r in rows),
)
for dept, values in sorted(summary.items(), key=lambda kv: kv[1]["total"], reverse=True):
    print(f"{dept:<6}{values['count']:>3}{values['total']:>12,.2f}  {'/'.join(f'{p:02d}' for p in values['newest'])}  {', '.join(values['names'])}")
floors = {"Eng": 3, "Arts": 1}
joined = [(r["name"], floors.get(r["dept"], "?")) for r in records]
print(joined)
ranked = sorted(records, key=lambda r: r["salary"], reverse=True)
previous = rank = None
for position, r in enumerate(ranked, 1):
    if r["salary"] != previous:
        rank, previous = position, r["salary"]
    print(rank, r["name"], r["salary"], "*" if r.get("estimated") else "")
sales = [("N", "Q1", 10), ("N", "Q2", 20), ("S", "Q1", 5), ("S", "Q3", 7), ("N", "Q1", 1)]
pivot = {}
for region, quarter, amount in sales:
    pivot.setdefault(region, {}).setdefault(quarter, 0)
    pivot[region][quarter] += amount
quarters = sorted({q for _, q, _ in sales})
print("     " + "".join(f"{q:>5}" for q in quarters) + "  sum")
for region, values in pivot.items():
    print(f"{region:<5}" + "".join(f"{values.get(q, '-'):>5}" for q in quarters) + f"{sum(values.values()):>5}")
print("all  " + "".join(f"{sum(v.get(q, 0) for v in pivot.values()):>5}" for q in quarters))


def moving_average(values, size):
    window = []
    for v in values:
        window.append(v)
        if len(window) > size:
            del window[0]
        yield sum(window) / len(window)


series = [3, 8, 1, 9, 12, 5, 6]
print([round(v, 2) for v in moving_average(series, 3)], [b - a for a, b in zip(series, series[1:])])
running = []
for v in series:
    running.append(v + (running[-1] if running else 0))
print(running, [max(series[:i + 1]) for i in range(len(series))], sorted(range(len(series)), key=series.__getitem__))
ordered = sorted(series)
median = ordered[len(ordered) // 2] if len(ordered) % 2 else sum(ordered[len(ordered) // 2 - 1:][:2]) / 2
mean = sum(series) / len(series)
print(median, round(mean, 4), round((sum((v - mean) ** 2 for v in series) / (len(series) - 1)) ** 0.5, 6), {v: series.count(v) for v in series if series.count(v) > 1})
low, high = min(series), max(series)
for v in series:
    print(f"{v:>3} |{'█' * round((v - low) / (high - low) * 20):<20}| {(v - low) / (high - low):6.1%}")
xs, ys = range(len(series)), series
n = len(series)
slope = (n * sum(x * y for x, y in zip(xs, ys)) - sum(xs) * sum(ys)) / (n * sum(x * x for x in xs) - sum(xs) ** 2)
intercept = (sum(ys) - slope * sum(xs)) / n
print(f"y = {slope:.4f}x {intercept:+.4f}", [round(slope * x + intercept, 2) for x in xs])
inverted = {}
for r in records:
    for word in r["name"].lower().replace(",", "").split():
        inverted.setdefault(word, set()).add(r["id"])
print(sorted((w, sorted(ids)) for w, ids in inverted.items()))
text = "\n".join("\t".join(str(r.get(c, "")) for c in columns) for r in records)
print(text.expandtabs(18))
