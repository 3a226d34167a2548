# Ends with an exception that nobody catches, chained to another one.
def load(settings, key):
    try:
        return settings[key]
    except KeyError as error:
        raise LookupError(f"no setting named {key!r}") from error


print(load({"size": 3}, "size"))
print(load({"size": 3}, "colour"))
