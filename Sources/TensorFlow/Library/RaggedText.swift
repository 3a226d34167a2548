// Ragged tensors.

extension LibraryTexts {
  static let ragged = ##"""
    # Ragged tensors.
    from _tensorflow import *
    import _tensorflow_ragged_graphs as graphs


    def _listed(x):
        if not is_eager(x):
            refuse("this function of a RaggedTensor in a graph")
        return x.numpy().tolist()


    def _splits_of(lengths):
        splits = [0]
        for n in lengths:
            splits.append(splits[-1] + n)
        return splits


    class RaggedTensor:
        """Rows of different lengths: values, and where each row begins."""

        def __init__(self, values, row_splits, uniform_row_length=None):
            self._values = values
            self._row_splits = row_splits
            self._uniform = uniform_row_length

        @classmethod
        def from_row_splits(cls, values, row_splits, name=None, validate=True):
            return cls(_values(values), _partition(row_splits, "row_splits"))

        @classmethod
        def from_row_lengths(cls, values, row_lengths, name=None, validate=True):
            lengths = _partition(row_lengths, "row_lengths")
            splits = tf.concat([[tensor(0, lengths.dtype)], tf.cumsum(lengths)], axis=0)
            values = _values(values)
            if validate and eager() and int(splits[-1].numpy()) != _count(values):
                raise tf.errors.InvalidArgumentError(
                    None, None, "Arguments to from_row_lengths do not form a valid RaggedTensor")
            return cls(values, splits)

        @classmethod
        def from_row_starts(cls, values, row_starts, name=None, validate=True):
            starts = _partition(row_starts, "row_starts")
            values = _values(values)
            end = tensor([_count(values)], starts.dtype)
            return cls(values, tf.concat([starts, end], axis=0))

        @classmethod
        def from_row_limits(cls, values, row_limits, name=None, validate=True):
            limits = _partition(row_limits, "row_limits")
            return cls(_values(values), tf.concat([tensor([0], limits.dtype), limits], axis=0))

        @classmethod
        def from_value_rowids(cls, values, value_rowids, nrows=None, name=None, validate=True):
            ids = _partition(value_rowids, "value_rowids")
            values = _values(values)
            if nrows is None:
                last = dims(ids)[0]
                nrows = ids[-1] + 1 if last != 0 else tensor(0, ids.dtype)
            nrows = tf.cast(nrows, tf.int32)
            lengths = tf.math.unsorted_segment_sum(tf.ones_like(ids), ids, nrows)
            return cls(values, tf.concat([tensor([0], ids.dtype), tf.cumsum(lengths)], axis=0))

        @classmethod
        def from_uniform_row_length(cls, values, uniform_row_length, nrows=None, validate=True,
                                    name=None):
            values = _values(values)
            count = _count(values)
            length = int(uniform_row_length)
            rows = count // length if length else int(nrows or 0)
            splits = tensor([i * length for i in range(rows + 1)], tf.int64)
            return cls(values, splits, length)

        @classmethod
        def from_nested_row_splits(cls, flat_values, nested_row_splits, name=None, validate=True):
            result = flat_values
            for splits in reversed(list(nested_row_splits)):
                result = cls.from_row_splits(result, splits)
            return result

        @classmethod
        def from_nested_row_lengths(cls, flat_values, nested_row_lengths, name=None, validate=True):
            result = flat_values
            for lengths in reversed(list(nested_row_lengths)):
                result = cls.from_row_lengths(result, lengths)
            return result

        @classmethod
        def from_tensor(cls, tensor, lengths=None, padding=None, ragged_rank=1, name=None,
                        row_splits_dtype=None):
            value = _convert(tensor)
            if not is_eager(value) and (lengths is not None or padding is not None):
                return graphs.from_tensor(cls, value, lengths, padding)
            if not is_eager(value) and (dims(value)[0] is None or dims(value)[1] is None):
                return graphs.from_tensor(
                    cls, value, tf.fill([tf.shape(value)[0]], tf.shape(value)[1]), None)
            if lengths is not None:
                rows = _listed(value)
                sizes = [int(n) for n in _listed(_convert(lengths))]
            elif padding is not None:
                sizes = []
                for row in _listed(value):
                    n = len(row)
                    while n > 0 and row[n - 1] == padding:
                        n -= 1
                    sizes.append(n)
            else:
                columns = dims(value)[1]
                flat = tf.reshape(value, [-1] + dims(value)[2:])
                return cls.from_uniform_row_length(flat, columns) if ragged_rank == 1 else \
                    cls.from_row_lengths(cls.from_tensor(flat, ragged_rank=ragged_rank - 1),
                                         [columns] * dims(value)[0])
            parts = [value[i, :n] for i, n in enumerate(sizes)]
            values = tf.concat(parts, axis=0) if parts else value[0:0]
            return cls.from_row_lengths(values, _convert(sizes, tf.int64))

        @classmethod
        def from_sparse(cls, st_input, name=None, row_splits_dtype=None):
            ids = st_input.indices[:, 0]
            return cls.from_value_rowids(st_input.values, ids, nrows=st_input.dense_shape[0])

        @property
        def values(self):
            return self._values

        @property
        def row_splits(self):
            return self._row_splits

        @property
        def uniform_row_length(self):
            return None if self._uniform is None else _convert(self._uniform, tf.int64)

        @property
        def flat_values(self):
            inner = self._values
            return inner.flat_values if isinstance(inner, RaggedTensor) else inner

        @property
        def nested_row_splits(self):
            inner = self._values
            rest = inner.nested_row_splits if isinstance(inner, RaggedTensor) else ()
            return (self._row_splits,) + tuple(rest)

        @property
        def dtype(self):
            return self._values.dtype

        @property
        def ragged_rank(self):
            inner = self._values
            return 1 + (inner.ragged_rank if isinstance(inner, RaggedTensor) else 0)

        @property
        def shape(self):
            splits = dims(self._row_splits)
            rows = None if splits is None or splits[0] is None else splits[0] - 1
            inner = self._values.shape.as_list()[1:]
            return tf.TensorShape([rows, self._uniform] + inner)

        def get_shape(self):
            return self.shape

        def nrows(self, out_type=None, name=None):
            return tf.shape(self._row_splits, out_type=out_type or self._row_splits.dtype)[0] - 1

        def row_lengths(self, axis=1, name=None):
            if axis == 0:
                return self.nrows()
            if axis == 1:
                return self._row_splits[1:] - self._row_splits[:-1]
            return self.with_values(self._values.row_lengths(axis - 1))

        def nested_row_lengths(self, name=None):
            return tuple(s[1:] - s[:-1] for s in self.nested_row_splits)

        def row_starts(self, name=None):
            return self._row_splits[:-1]

        def row_limits(self, name=None):
            return self._row_splits[1:]

        def value_rowids(self, name=None):
            if graphs.staged(self):
                return graphs.rowids(self._row_splits)
            lengths = _listed(self.row_lengths())
            return _convert([i for i, n in enumerate(lengths) for _ in range(n)], self._row_splits.dtype)

        def bounding_shape(self, axis=None, name=None, out_type=None):
            if graphs.staged(self):
                sizes = graphs.bounds(self, out_type or tf.int64)
                return tf.stack(sizes) if axis is None else sizes[axis]
            sizes = _bounds(self)
            if axis is not None:
                return _convert(sizes[axis], out_type or tf.int64)
            return _convert(sizes, out_type or tf.int64)

        def with_values(self, new_values):
            return RaggedTensor(_values(new_values), self._row_splits, self._uniform)

        def with_flat_values(self, new_values):
            inner = self._values
            if isinstance(inner, RaggedTensor):
                return self.with_values(inner.with_flat_values(new_values))
            return self.with_values(new_values)

        def with_row_splits_dtype(self, dtype):
            inner = self._values
            if isinstance(inner, RaggedTensor):
                inner = inner.with_row_splits_dtype(dtype)
            return RaggedTensor(inner, tf.cast(self._row_splits, dtype), self._uniform)

        def merge_dims(self, outer_axis, inner_axis):
            if outer_axis == 0:
                value = self
                for _ in range(inner_axis - outer_axis):
                    value = value.values if isinstance(value, RaggedTensor) else \
                        tf.reshape(value, [-1] + dims(value)[2:])
                return value
            return self.with_values(self._values.merge_dims(outer_axis - 1, inner_axis - 1))

        def to_list(self):
            splits = _listed(self._row_splits)
            inner = self._values
            rows = inner.to_list() if isinstance(inner, RaggedTensor) else _listed(inner)
            return [rows[a:b] for a, b in zip(splits, splits[1:])]

        def numpy(self):
            import numpy as np
            rows = []
            splits = _listed(self._row_splits)
            inner = self._values.numpy()
            for a, b in zip(splits, splits[1:]):
                rows.append(inner[a:b])
            if rows and len({len(row) for row in rows}) == 1:
                return np.array(rows)
            result = np.empty(len(rows), dtype=object)
            for i, row in enumerate(rows):
                result[i] = row
            return result

        def to_tensor(self, default_value=None, name=None, shape=None):
            if graphs.staged(self):
                if default_value is None:
                    default_value = tf.zeros((), self.dtype)
                return graphs.dense(self, default_value, None if shape is None else dims(shape))
            sizes = _bounds(self)
            flat = self.flat_values
            if shape is not None:
                given = dims(shape)
                sizes = [n if g is None else g for g, n in zip(given, sizes)]
            if default_value is None:
                default_value = tf.zeros((), self.dtype)
            default_value = tf.cast(_convert(default_value, None), self.dtype) \
                if self.dtype != tf.string else _convert(default_value, tf.string)
            places = []
            chosen = []
            _places(self, [], places, chosen, [0], self.ragged_rank, sizes)
            base = tf.fill(sizes[:self.ragged_rank + 1] + dims(flat)[1:], default_value)
            if not places:
                return base
            picked = tf.gather(flat, chosen)
            inner = dims(flat)[1:]
            if inner != sizes[self.ragged_rank + 1:]:
                refuse("to_tensor of a shape that cuts inner dimensions")
            return tf.tensor_scatter_nd_update(base, places, picked)

        def to_sparse(self, name=None):
            places = []
            chosen = []
            sizes = _bounds(self)
            _places(self, [], places, chosen, [0], self.ragged_rank, sizes)
            return tf.SparseTensor(_convert(places, tf.int64), tf.gather(self.flat_values, chosen),
                                _convert(sizes, tf.int64))

        def __repr__(self):
            if is_eager(self.flat_values):
                return "<tf.RaggedTensor %s>" % _text(self)
            return "tf.RaggedTensor(values=%s, row_splits=%s)" % (self._values, self._row_splits)

        def __len__(self):
            return len(_listed(self._row_splits)) - 1

        def __iter__(self):
            if graphs.staged(self):
                raise TypeError("Cannot iterate over a RaggedTensor in a graph.")
            return iter([self[i] for i in range(len(self))])

        def __bool__(self):
            raise TypeError("RaggedTensor may not be used as a boolean.")

        def __getitem__(self, key):
            if not isinstance(key, tuple):
                key = (key,)
            if graphs.staged(self) or any(is_tensor(k) and not is_eager(k) for k in key):
                return graphs.sliced(self, list(key))
            return _sliced(self, list(key))

        def __eq__(self, other):
            if other is None:
                return False
            return _binary(tf.equal, self, other)

        def __ne__(self, other):
            if other is None:
                return True
            return _binary(tf.not_equal, self, other)

        def __hash__(self):
            return id(self)

        def __neg__(self):
            return self.with_flat_values(-self.flat_values)

        def __abs__(self):
            return self.with_flat_values(tf.abs(self.flat_values))

        def __invert__(self):
            return self.with_flat_values(tf.logical_not(self.flat_values))


    def _operator(name, apply):
        def forward(self, other):
            return _binary(apply, self, other)

        def backward(self, other):
            return _binary(apply, other, self)
        setattr(RaggedTensor, "__%s__" % name, forward)
        if name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "and", "or"):
            setattr(RaggedTensor, "__r%s__" % name, backward)


    for _name, _apply in [
            ("add", lambda a, b: a + b), ("sub", lambda a, b: a - b), ("mul", lambda a, b: a * b),
            ("truediv", lambda a, b: a / b), ("floordiv", lambda a, b: a // b),
            ("mod", lambda a, b: a % b), ("pow", lambda a, b: a ** b), ("lt", lambda a, b: a < b),
            ("le", lambda a, b: a <= b), ("gt", lambda a, b: a > b), ("ge", lambda a, b: a >= b),
            ("and", lambda a, b: a & b), ("or", lambda a, b: a | b)]:
        _operator(_name, _apply)


    RaggedTensor.__module__ = "tensorflow.python.ops.ragged.ragged_tensor"


    _convert = tensor


    # tf.RaggedTensor
    ragged_class = RaggedTensor


    composite(RaggedTensor, lambda r: [r.flat_values] + list(r.nested_row_splits),
              lambda r, parts: _rebuilt(r, parts))


    def _rebuilt(r, parts):
        if isinstance(r.values, RaggedTensor):
            return RaggedTensor(_rebuilt(r.values, parts[:1] + parts[2:]), parts[1], r._uniform)
        return RaggedTensor(parts[0], parts[1], r._uniform)


    def _values(values):
        return values if isinstance(values, RaggedTensor) else tensor(values, name="values")


    def _partition(value, name):
        value = value if is_tensor(value) else hinted(value, tf.int64, name)
        if value.dtype != tf.int64 and value.dtype != tf.int32:
            value = tf.cast(value, tf.int64)
        return value


    def _count(values):
        if isinstance(values, RaggedTensor):
            return len(values)
        return dims(values)[0]


    def _bounds(value):
        # The size of the smallest box around it.
        rows = value.to_list()
        sizes = [len(rows)]
        level = rows
        for _ in range(value.ragged_rank):
            sizes.append(max([len(row) for row in level], default=0))
            level = [x for row in level for x in row]
        return sizes + dims(value.flat_values)[1:]


    def _places(value, prefix, places, chosen, position, depth, sizes):
        splits = _listed(value.row_splits)
        for i, (a, b) in enumerate(zip(splits, splits[1:])):
            if depth == 1:
                for j in range(b - a):
                    if i < sizes[len(prefix)] and j < sizes[len(prefix) + 1]:
                        places.append(prefix + [i, j])
                        chosen.append(position[0])
                    position[0] += 1
            else:
                inner = RaggedTensor(value.values.values, value.values.row_splits[a:b + 1])
                _places(inner, prefix + [i], places, chosen, position, depth - 1, sizes)


    def _text(value):
        def show(x):
            if isinstance(x, list):
                return "[" + ", ".join(show(e) for e in x) + "]"
            return repr(x)
        if VERSION < 221:
            return show(value.to_list())
        if value.dtype.is_floating:
            import numpy as np
            return show(value.to_list()) if value.dtype == tf.float64 else _float_text(value)
        return show(value.to_list())


    def _float_text(value):
        flat = [str(x) for x in value.flat_values.numpy().reshape((-1,))]
        position = [0]

        def show(x, level, rank):
            if isinstance(x, list):
                separator = ",\n" + " " * (level + 1) if rank > 2 else ", "
                return "[" + separator.join(show(e, level + 1, rank - 1) for e in x) + "]"
            position[0] += 1
            return flat[position[0] - 1]
        return show(value.to_list(), 0, len(value.shape))


    def _same_rows(a, b):
        return [_listed(s) for s in a.nested_row_splits] == [_listed(s) for s in b.nested_row_splits]


    def _binary(apply, a, b):
        if isinstance(a, RaggedTensor) and isinstance(b, RaggedTensor):
            if not is_eager(a.row_splits) or _same_rows(a, b):
                return a.with_flat_values(apply(a.flat_values, b.flat_values))
            raise tf.errors.InvalidArgumentError(None, None, "Inputs must have identical ragged splits")
        ragged, other = (a, b) if isinstance(a, RaggedTensor) else (b, a)
        other = tensor(other, ragged.dtype)
        rank = len(dims(other))
        if rank == 0:
            flat = other
        elif rank == 2 and dims(other)[1] == 1:
            flat = tf.gather(tf.reshape(other, [-1]), ragged.value_rowids())
        else:
            dense = tf.broadcast_to(other, ragged.bounding_shape())
            flat = _flat_like(ragged, dense)
        if ragged is a:
            return ragged.with_flat_values(apply(ragged.flat_values, flat))
        return ragged.with_flat_values(apply(flat, ragged.flat_values))


    def _flat_like(ragged, dense):
        places = []
        _places(ragged, [], places, [], [0], ragged.ragged_rank, _bounds(ragged))
        return tf.gather_nd(dense, places)


    def _row(value, index):
        splits = value.row_splits
        n = index
        if isinstance(index, int):
            rows = len(value)
            if index < -rows or index >= rows:
                raise tf.errors.InvalidArgumentError(
                    None, None, "slice index %d of dimension 0 out of bounds." % index)
            n = index % rows
        a, b = int(splits[n].numpy()), int(splits[n + 1].numpy())
        return value.values[a:b]


    def _sliced(value, key):
        if not key:
            return value
        first, rest = key[0], key[1:]
        if first is Ellipsis:
            return value
        if is_tensor(first):
            first = int(first.numpy())
        if isinstance(first, int):
            row = _row(value, first)
            if not rest:
                return row
            if isinstance(row, RaggedTensor):
                return _sliced(row, rest)
            return row[tuple(rest)]
        if isinstance(first, slice):
            rows = list(range(len(value)))[first]
            result = value if rows == list(range(len(value))) else _gather_rows(value, rows)
            if not rest:
                return result
            return _sliced_columns(result, rest)
        refuse("this index of a RaggedTensor")


    def _gather_rows(value, rows):
        splits = _listed(value.row_splits)
        lengths = [splits[i + 1] - splits[i] for i in rows]
        chosen = [j for i in rows for j in range(splits[i], splits[i + 1])]
        inner = value.values
        if isinstance(inner, RaggedTensor):
            picked = _gather_rows(inner, chosen)
        else:
            picked = tf.gather(inner, tensor(chosen, tf.int32))
        return RaggedTensor(picked, tensor(_splits_of(lengths), value.row_splits.dtype))


    def _sliced_columns(value, key):
        first, rest = key[0], key[1:]
        splits = _listed(value.row_splits)
        inner = value.values
        if isinstance(first, slice):
            chosen, lengths = [], []
            for a, b in zip(splits, splits[1:]):
                columns = list(range(a, b))[first]
                chosen += columns
                lengths.append(len(columns))
            if isinstance(inner, RaggedTensor):
                picked = _gather_rows(inner, chosen)
                if rest:
                    picked = _sliced_columns(picked, rest)
            else:
                picked = tf.gather(inner, tensor(chosen, tf.int32))
                if rest:
                    picked = picked[tuple([slice(None)] + rest)]
            return RaggedTensor(picked, tensor(_splits_of(lengths), value.row_splits.dtype))
        if isinstance(first, int):
            raise ValueError("Cannot index into an inner ragged dimension.")
        refuse("this index of a RaggedTensor")


    def _nesting(value):
        # How deep lists lie in lists, and whether they hold anything but lists.
        if not isinstance(value, (list, tuple)):
            return 0
        return 1 + max([_nesting(v) for v in value], default=0)


    class RaggedTensorSpec:
        """What is known of a ragged tensor."""

        def __init__(self, shape=None, dtype=None, ragged_rank=None, row_splits_dtype=None):
            self.shape = tf.TensorShape(shape)
            self.dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)
            self.ragged_rank = len(dims(self.shape)) - 1 if ragged_rank is None else ragged_rank
            self.row_splits_dtype = tf.as_dtype(row_splits_dtype or tf.int64)

        def __repr__(self):
            return "RaggedTensorSpec(%r, %r, %r, %r)" % (
                self.shape, self.dtype, self.ragged_rank, self.row_splits_dtype)


    # tf.RaggedTensorSpec
    ragged_spec = RaggedTensorSpec
    """##
}
