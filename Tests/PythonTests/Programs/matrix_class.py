# Operators on a matrix class: @, +, *, indexing with tuples and slices, iteration, comparison.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]
        widths = {len(row) for row in self.rows}
        if len(widths) > 1:
            raise ValueError(f"rows of different lengths: {sorted(widths)}")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return Matrix(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            row, column = key
            if isinstance(row, slice):
                return Matrix([r[column] if isinstance(column, slice) else [r[column]] for r in self.rows[row]])
            if isinstance(column, slice):
                return Matrix([self.rows[row][column]])
            return self.rows[row][column]
        return self.rows[key]

    def __setitem__(self, key, value):
        row, column = key
        self.rows[row][column] = value

    def __iter__(self):
        return iter(self.rows)

    def __len__(self):
        return len(self.rows)

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Matrix([[x + other for x in row] for row in self])
        if not isinstance(other, Matrix):
            return NotImplemented
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self, other)])

    __radd__ = __add__

    def __neg__(self):
        return Matrix([[-x for x in row] for row in self])

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if not isinstance(factor, (int, float)):
            return NotImplemented
        return Matrix([[x * factor for x in row] for row in self])

    __rmul__ = __mul__

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"shapes {self.shape} and {other.shape} not aligned")
        columns = other.T.rows
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in columns] for row in self])

    def __imatmul__(self, other):
        self.rows = (self @ other).rows
        return self

    def __pow__(self, n):
        result = Matrix.identity(len(self))
        base = self
        while n:
            if n & 1:
                result = result @ base
            base = base @ base
            n >>= 1
        return result

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __repr__(self):
        return f"Matrix({self.rows})"

    def __str__(self):
        cells = [[format(x, ".4g") for x in row] for row in self.rows]
        widths = [max(map(len, column)) for column in zip(*cells)]
        return "\n".join("[" + " ".join(c.rjust(w) for c, w in zip(row, widths)) + "]" for row in cells)

    def __contains__(self, value):
        return any(value in row for row in self)

    def __bool__(self):
        return any(any(row) for row in self)


a = Matrix([[1, 2], [3, 4]])
b = Matrix([[0, 1], [1, 0]])
print(a @ b, a + b, a - b, 2 * a, a * 0.5, -a, 10 + a, a + 10)
print(a ** 10, a ** 0, sep="\n")
print(a.T, a.shape, a[1, 0], a[0], a[:, 1], a[1, :], a[:, :1])
a[0, 1] = 7
print(a, repr(a), 7 in a, 9 in a, bool(Matrix([[0, 0]])), bool(a))
c = Matrix([[1.5, 22.25], [333.125, 4]])
print(c)
c @= b
print(c, len(c), list(c), Matrix.identity(3))
for f in (lambda: a @ Matrix([[1, 2]]), lambda: a * a, lambda: a + "x", lambda: "x" + a, lambda: Matrix([[1], [1, 2]]), lambda: a[5, 0], lambda: a < b):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)
print(a == Matrix([[1, 7], [3, 4]]), a != b, a == 3)
fib = Matrix([[1, 1], [1, 0]]) ** 90
print(fib[0, 1], [[1, 2], [3, 4]] == a.rows)
