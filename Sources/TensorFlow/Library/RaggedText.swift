// Ragged and sparse tensors.

extension LibraryTexts {
  static let ragged = ##"""
    # Ragged and sparse tensors.
    from _tensorflow import *


    def _listed(x):
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
            rows = _listed(value)
            if lengths is not None:
                sizes = [int(n) for n in _listed(_convert(lengths))]
            elif padding is not None:
                sizes = []
                for row in rows:
                    n = len(row)
                    while n > 0 and row[n - 1] == padding:
                        n -= 1
                    sizes.append(n)
            else:
                columns = dims(value)[1]
                flat = tf.reshape(value, [-1] + dims(value)[2:])
                return cls.from_uniform_row_length(flat, columns) if ragged_rank == 1 else \
                    cls.from_row_lengths(cls.from_tensor(flat, ragged_rank=ragged_rank - 1),
                                         [columns] * len(rows))
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
            lengths = _listed(self.row_lengths())
            return _convert([i for i, n in enumerate(lengths) for _ in range(n)], self._row_splits.dtype)

        def bounding_shape(self, axis=None, name=None, out_type=None):
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
            return SparseTensor(_convert(places, tf.int64), tf.gather(self.flat_values, chosen),
                                _convert(sizes, tf.int64))

        def __repr__(self):
            if is_eager(self.flat_values):
                return "<tf.RaggedTensor %s>" % _text(self)
            return "tf.RaggedTensor(values=%s, row_splits=%s)" % (self._values, self._row_splits)

        def __len__(self):
            return len(_listed(self._row_splits)) - 1

        def __iter__(self):
            return iter([self[i] for i in range(len(self))])

        def __bool__(self):
            raise TypeError("RaggedTensor may not be used as a boolean.")

        def __getitem__(self, key):
            if not isinstance(key, tuple):
                key = (key,)
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

    RaggedTensor.__module__ = ("tensorflow" if VERSION == 221 else "tensorflow_core") \
        + ".python.ops.ragged.ragged_tensor"

    _convert = tensor

    # tf.RaggedTensor
    ragged_class = RaggedTensor

    composite(RaggedTensor, lambda r: list(r.nested_row_splits) + [r.flat_values],
              lambda r, parts: _rebuilt(r, parts))


    def _rebuilt(r, parts):
        if isinstance(r.values, RaggedTensor):
            return RaggedTensor(_rebuilt(r.values, parts[1:]), parts[0], r._uniform)
        return RaggedTensor(parts[1], parts[0], r._uniform)


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

        def show(x):
            if isinstance(x, list):
                return "[" + ", ".join(show(e) for e in x) + "]"
            position[0] += 1
            return flat[position[0] - 1]
        return show(value.to_list())


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


    # tf.ragged.constant
    def constant(pylist, dtype=None, ragged_rank=None, inner_shape=None, name=None,
                 row_splits_dtype=None):
        if hasattr(pylist, "tolist"):
            pylist = pylist.tolist()
        depth = _nesting(pylist)
        if depth == 0:
            return tensor(pylist, dtype)
        if ragged_rank is None:
            ragged_rank = max(0, depth - 1) if inner_shape is None else depth - 1 - len(inner_shape)
        if ragged_rank == 0:
            return tensor(pylist, dtype)
        kind = row_splits_dtype or tf.int64
        nested = []
        level = list(pylist)
        for _ in range(ragged_rank):
            for row in level:
                if not isinstance(row, (list, tuple)):
                    raise ValueError("all scalar values must have the same nesting depth")
            nested.append(_splits_of([len(row) for row in level]))
            level = [x for row in level for x in row]
        if any(isinstance(x, (list, tuple)) != isinstance(level[0], (list, tuple)) for x in level):
            raise ValueError("all scalar values must have the same nesting depth")
        if not level:
            flat = tensor([], dtype if dtype is not None else tf.float32)
            if inner_shape:
                flat = tf.reshape(flat, [0] + list(inner_shape))
        else:
            flat = tensor(level, dtype)
        result = flat
        for splits in reversed(nested):
            result = RaggedTensor(result, tensor(splits, kind))
        return result


    # tf.ragged.range
    def range_(starts, limits=None, deltas=1, dtype=None, name=None, row_splits_dtype=None):
        if limits is None:
            starts, limits = 0, starts
        first = tensor(limits if not is_tensor(starts) else starts)
        starts, limits, deltas = (tf.broadcast_to(tensor(x), tf.broadcast_dynamic_shape(
            tf.shape(starts), tf.shape(limits))) for x in (starts, limits, deltas))
        rows = [list(range(a, b, d)) for a, b, d in zip(
            _listed(starts), _listed(limits), _listed(deltas))]
        return constant(rows, dtype=dtype or first.dtype)


    # tf.ragged.stack
    def stack(values, axis=0, name=None):
        rows = [v.to_list() if isinstance(v, RaggedTensor) else _listed(tensor(v)) for v in values]
        kind = values[0].dtype if hasattr(values[0], "dtype") else tensor(values[0]).dtype
        if axis == 0:
            return constant(rows, dtype=kind)
        return constant([[row[i] for row in rows] for i in range(len(rows[0]))], dtype=kind)


    # tf.ragged.boolean_mask
    def boolean_mask(data, mask, name=None):
        rows = data.to_list() if isinstance(data, RaggedTensor) else _listed(tensor(data))
        masks = mask.to_list() if isinstance(mask, RaggedTensor) else _listed(tensor(mask))
        kept = [[x for x, keep in zip(row, m) if keep] for row, m in zip(rows, masks)]
        return constant(kept, dtype=data.dtype if hasattr(data, "dtype") else None, ragged_rank=1)


    # tf.ragged.map_flat_values
    def map_flat_values(op, *args, **kwargs):
        template = [a for a in list(args) + list(kwargs.values()) if isinstance(a, RaggedTensor)]
        flat = [a.flat_values if isinstance(a, RaggedTensor) else a for a in args]
        named = {k: a.flat_values if isinstance(a, RaggedTensor) else a for k, a in kwargs.items()}
        result = op(*flat, **named)
        return template[0].with_flat_values(result) if template else result


    # tf.ragged._concat
    def concat(values, axis):
        values = [v if isinstance(v, RaggedTensor) else RaggedTensor.from_tensor(v) for v in values]
        rows = [v.to_list() for v in values]
        if axis < 0:
            axis += len(values[0].shape)
        if axis == 0:
            joined = [row for part in rows for row in part]
        elif axis == 1:
            joined = [sum((list(r) for r in parts), []) for parts in zip(*rows)]
        else:
            refuse("tf.concat of ragged tensors along this axis")
        return constant(joined, dtype=values[0].dtype, ragged_rank=values[0].ragged_rank)


    # tf.ragged._gather
    def gather(params, indices, axis, batch_dims):
        if isinstance(params, RaggedTensor) and not isinstance(indices, RaggedTensor) \
                and axis in (None, 0) and batch_dims == 0:
            return _gather_rows(params, [int(i) for i in _listed(tensor(indices))])
        if isinstance(indices, RaggedTensor) and not isinstance(params, RaggedTensor):
            return indices.with_flat_values(tf.gather(params, indices.flat_values))
        refuse("this tf.gather of ragged tensors")


    # tf.ragged._map
    def map_rows(fn, elems, signature):
        rows = [fn(elems[i]) for i in range(len(elems))]
        if any(isinstance(row, RaggedTensor) for row in rows) or signature is not None and \
                type(signature).__name__ == "RaggedTensorSpec" or signature is None:
            return constant([_listed(row) if is_tensor(row) else row.to_list() for row in rows],
                            dtype=rows[0].dtype, ragged_rank=1)
        return tf.stack(rows)


    # tf.ragged._reduce
    def reduce(name, value, axis, keepdims):
        if axis is None:
            return getattr(tf, "reduce_" + name)(value.flat_values, keepdims=keepdims)
        if isinstance(axis, (list, tuple)) and len(axis) == 1:
            axis = axis[0]
        if axis < 0:
            axis += len(value.shape)
        if axis == 1:
            ids = value.value_rowids()
            count = len(value)
            inner = value.values
            if isinstance(inner, RaggedTensor):
                refuse("this reduction of a ragged tensor")
            if name == "mean":
                total = tf.math.unsorted_segment_sum(inner, ids, count)
                sizes = tf.cast(value.row_lengths(), inner.dtype)
                return total / sizes
            if name in ("all", "any"):
                wide = tf.cast(inner, tf.int32)
                found = (tf.math.unsorted_segment_prod if name == "all" else
                         tf.math.unsorted_segment_max)(wide, ids, count)
                return tf.cast(tf.maximum(found, 0), tf.bool)
            function = {"sum": tf.math.unsorted_segment_sum, "prod": tf.math.unsorted_segment_prod,
                        "max": tf.math.unsorted_segment_max, "min": tf.math.unsorted_segment_min}[name]
            return function(inner, ids, count)
        if axis == 0:
            return reduce(name, _transposed(value), 1, keepdims)
        return value.with_values(reduce(name, value.values, axis - 1, keepdims)) \
            if isinstance(value.values, RaggedTensor) else value.with_values(
                getattr(tf, "reduce_" + name)(value.values, axis=axis - 1))


    def _transposed(value):
        rows = value.to_list()
        width = max([len(row) for row in rows], default=0)
        return constant([[row[j] for row in rows if j < len(row)] for j in range(width)],
                        dtype=value.dtype, ragged_rank=1)


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


    class SparseTensor:
        """The elements that are not zero, and where they are."""

        def __init__(self, indices, values, dense_shape):
            with scope("SparseTensor"):
                self._indices = _convert(indices, tf.int64, "indices") if not is_tensor(indices) \
                    else indices
                self._values = _convert(values, None, "values")
                if not is_tensor(dense_shape):
                    dense_shape = [int(n) for n in (
                        dims(dense_shape) if hasattr(dense_shape, "as_list") else list(dense_shape))]
                    dense_shape = _convert(dense_shape, tf.int64, "dense_shape")
                self._dense_shape = dense_shape

        @classmethod
        def from_value(cls, value):
            return cls(value.indices, value.values, value.dense_shape)

        @property
        def indices(self):
            return self._indices

        @property
        def values(self):
            return self._values

        @property
        def dense_shape(self):
            return self._dense_shape

        @property
        def dtype(self):
            return self._values.dtype

        @property
        def shape(self):
            sizes = known(self._dense_shape)
            if sizes is None:
                rank = dims(self._dense_shape)
                return tf.TensorShape(None if rank is None else [None] * rank[0])
            return tf.TensorShape([int(n) for n in sizes])

        def get_shape(self):
            return self.shape

        def with_values(self, new_values):
            return SparseTensor(self._indices, new_values, self._dense_shape)

        def __repr__(self):
            return "SparseTensor(indices=%s, values=%s, dense_shape=%s)" % (
                self._indices, self._values, self._dense_shape)

        def __mul__(self, other):
            flat = tf.gather_nd(tf.broadcast_to(tensor(other, self.dtype), self._dense_shape),
                                self._indices)
            return self.with_values(self._values * flat)

        def __truediv__(self, other):
            flat = tf.gather_nd(tf.broadcast_to(tensor(other, self.dtype), self._dense_shape),
                                self._indices)
            return self.with_values(self._values / flat)


    SparseTensor.__module__ = ("tensorflow" if VERSION == 221 else "tensorflow_core") \
        + ".python.framework.sparse_tensor"

    composite(SparseTensor, lambda s: [s.indices, s.values, s.dense_shape],
              lambda s, parts: SparseTensor(*parts))

    # tf.SparseTensor tf.sparse.SparseTensor
    sparse_class = SparseTensor


    # tf.sparse.to_dense
    # tf.compat.v1.sparse_tensor_to_dense
    def to_dense(sp_input, default_value=None, validate_indices=True, name=None):
        if default_value is None:
            default_value = tf.zeros([], sp_input.dtype) if sp_input.dtype != tf.string else \
                tensor("", tf.string)
        default_value = tensor(default_value, sp_input.dtype)
        base = tf.fill(sp_input.dense_shape, default_value)
        if dims(sp_input.indices)[0] == 0:
            return base
        return tf.tensor_scatter_nd_update(base, sp_input.indices, sp_input.values)


    # tf.sparse.from_dense
    def from_dense(tensor, name=None):
        with scope(name or "dense_to_sparse"):
            value = _convert(tensor)
            zero = tf.zeros_like(value) if value.dtype != tf.string else ""
            indices = tf.where(tf.not_equal(value, zero))
            return SparseTensor(indices, tf.gather_nd(value, indices),
                                tf.shape(value, out_type=tf.int64))


    # tf.sparse.reorder
    # tf.compat.v1.sparse_reorder
    def reorder(sp_input, name=None):
        places = _listed(sp_input.indices)
        order = sorted(range(len(places)), key=lambda i: places[i])
        return SparseTensor(tf.gather(sp_input.indices, _convert(order, tf.int32)),
                            tf.gather(sp_input.values, _convert(order, tf.int32)),
                            sp_input.dense_shape)


    # tf.sparse.sparse_dense_matmul
    # tf.compat.v1.sparse_tensor_dense_matmul
    def sparse_dense_matmul(sp_a, b, adjoint_a=False, adjoint_b=False, name=None):
        if isinstance(sp_a, SparseTensor):
            return tf.matmul(to_dense(sp_a), b, adjoint_a=adjoint_a, adjoint_b=adjoint_b)
        return tf.matmul(sp_a, to_dense(b), adjoint_a=adjoint_a, adjoint_b=adjoint_b)


    # tf.sparse.reduce_sum
    # tf.compat.v1.sparse_reduce_sum
    def reduce_sum(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
        return tf.reduce_sum(to_dense(sp_input), axis, keepdims=bool(keepdims))


    # tf.sparse.reduce_max
    def reduce_max(sp_input, axis=None, keepdims=None, output_is_sparse=False, name=None):
        return tf.reduce_max(to_dense(sp_input), axis, keepdims=bool(keepdims))


    # tf.sparse.add
    # tf.compat.v1.sparse_add
    def add(a, b, threshold=0):
        if not isinstance(b, SparseTensor):
            return to_dense(a) + b
        if not isinstance(a, SparseTensor):
            return a + to_dense(b)
        return _union(a, b)


    def _union(a, b):
        places = {}
        for part in (a, b):
            for place, value in zip(_listed(part.indices), _listed(part.values)):
                places[tuple(place)] = places.get(tuple(place), 0) + value
        order = sorted(places)
        return SparseTensor([list(p) for p in order], tensor([places[p] for p in order], a.dtype),
                            a.dense_shape)


    # tf.sparse.transpose
    def transpose(sp_input, perm=None, name=None):
        rank = dims(sp_input.dense_shape)[0]
        perm = list(perm) if perm is not None else list(range(rank))[::-1]
        return reorder(SparseTensor(tf.gather(sp_input.indices, perm, axis=1), sp_input.values,
                                    tf.gather(sp_input.dense_shape, perm)))


    # tf.sparse.reshape
    def reshape(sp_input, shape, name=None):
        return from_dense(tf.reshape(to_dense(sp_input), shape))


    # tf.sparse.concat
    def sparse_concat(axis, sp_inputs, expand_nonconcat_dims=False, name=None):
        return from_dense(tf.concat([to_dense(s) for s in sp_inputs], axis))


    # tf.sparse.retain
    def retain(sp_input, to_retain):
        return SparseTensor(tf.boolean_mask(sp_input.indices, to_retain),
                            tf.boolean_mask(sp_input.values, to_retain), sp_input.dense_shape)




    # tf.sparse.eye
    def eye(num_rows, num_columns=None, dtype=None, name=None):
        num_columns = num_rows if num_columns is None else num_columns
        n = min(num_rows, num_columns)
        return SparseTensor([[i, i] for i in range(n)], tf.ones([n], dtype or tf.float32),
                            [num_rows, num_columns])


    class SparseTensorSpec:
        """What is known of a sparse tensor."""

        def __init__(self, shape=None, dtype=None):
            self.shape = tf.TensorShape(shape)
            self.dtype = tf.as_dtype(tf.float32 if dtype is None else dtype)

        def __repr__(self):
            return "SparseTensorSpec(%r, %r)" % (self.shape, self.dtype)


    # tf.SparseTensorSpec
    sparse_spec = SparseTensorSpec


    # tf.sets.difference
    def set_difference(a, b, aminusb=True, validate_indices=True):
        return _set(a, b, "a-b" if aminusb else "b-a")


    # tf.sets.intersection
    def set_intersection(a, b, validate_indices=True):
        return _set(a, b, "intersection")


    # tf.sets.union
    def set_union(a, b, validate_indices=True):
        return _set(a, b, "union")


    # tf.sets.size
    def set_size(a, validate_indices=True):
        counts = {}
        rank = dims(a.dense_shape)[0]
        sizes = [int(n) for n in _listed(a.dense_shape)][:-1]
        dense = {}
        for place, value in zip(_listed(a.indices), _listed(a.values)):
            dense.setdefault(tuple(place[:-1]), set()).add(value)
        if rank == 1:
            return tensor(len(dense.get((), ())), tf.int32)
        return tensor([len(dense.get((i,), ())) for i in range(sizes[0])], tf.int32)


    def _set(a, b, kind):
        def rows(x):
            if isinstance(x, SparseTensor):
                result = {}
                for place, value in zip(_listed(x.indices), _listed(x.values)):
                    result.setdefault(tuple(place[:-1]), []).append(value)
                return result, [int(n) for n in _listed(x.dense_shape)][:-1], x.dtype
            x = tensor(x)
            result = {}

            def walk(value, prefix):
                if value and isinstance(value[0], list):
                    for i, row in enumerate(value):
                        walk(row, prefix + (i,))
                else:
                    result[prefix] = value
            walk(_listed(x), ())
            return result, dims(x)[:-1], x.dtype
        left, sizes, kind_a = rows(a)
        right, _, _ = rows(b)
        indices, values, width = [], [], 0
        for key in sorted(set(left) | set(right)):
            x, y = set(left.get(key, ())), set(right.get(key, ()))
            found = {"a-b": x - y, "b-a": y - x, "union": x | y, "intersection": x & y}[kind]
            for j, value in enumerate(sorted(found)):
                indices.append(list(key) + [j])
                values.append(value)
            width = max(width, len(found))
        if not indices:
            indices = tf.zeros([0, len(sizes) + 1], tf.int64)
        return SparseTensor(indices, tensor(values, kind_a), sizes + [width])
    """##
}
