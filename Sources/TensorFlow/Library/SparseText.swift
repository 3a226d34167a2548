// Sparse tensors, and sets.

extension LibraryTexts {
  static let sparse = ##"""
    # Sparse tensors, and sets.
    from _tensorflow import *
    from _tensorflow_ragged import _convert, _listed


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


    SparseTensor.__module__ = "tensorflow.python.framework.sparse_tensor"


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
