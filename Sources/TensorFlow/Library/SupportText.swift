// What the texts share.

extension LibraryTexts {
  static let support = ##"""
    # What the texts share.
    from _tensorflow import dims


    def _rank(x):
        """How many axes a value has; None where that is unknown."""
        sizes = dims(x)
        return None if sizes is None else len(sizes)


    def _is_ragged(x):
        return type(x).__name__ == "RaggedTensor"


    def named(name, fields):
        """A named tuple of these fields."""
        def make(cls, *values):
            return tuple.__new__(cls, values)

        def show(self):
            return name + "(" + ", ".join(
                "%s=%r" % pair for pair in zip(fields, tuple(self))) + ")"
        body = {"__new__": make, "__repr__": show, "_fields": tuple(fields),
                "_asdict": lambda self: dict(zip(fields, tuple(self)))}
        for index, field in enumerate(fields):
            body[field] = property(lambda self, index=index: tuple.__getitem__(self, index))
        return type(name, (tuple,), body)
    """##
}
