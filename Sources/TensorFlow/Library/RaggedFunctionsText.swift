// What takes and gives ragged tensors.

extension LibraryTexts {
  static let raggedFunctions = ##"""
    # What takes and gives ragged tensors.
    from _tensorflow import *
    from _tensorflow_ragged import (
        RaggedTensor, _gather_rows, _listed, _nesting, _same_rows, _splits_of)
    import _tensorflow_ragged_graphs as graphs


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
        is_staged = not is_eager(first)
        starts, limits, deltas = (tf.broadcast_to(tensor(x), tf.broadcast_dynamic_shape(
            tf.shape(starts), tf.shape(limits))) for x in (starts, limits, deltas))
        if is_staged:
            return graphs.ranges(starts, limits, deltas, RaggedTensor)
        rows = [list(range(a, b, d)) for a, b, d in zip(
            _listed(starts), _listed(limits), _listed(deltas))]
        return constant(rows, dtype=dtype or first.dtype)


    # tf.ragged.stack
    def stack(values, axis=0, name=None):
        if axis == 0 and all(isinstance(v, RaggedTensor) for v in values) and any(
                graphs.staged(v) for v in values):
            return RaggedTensor.from_row_lengths(
                concat(values, 0), tf.stack([v.nrows() for v in values]))
        rows = [v.to_list() if isinstance(v, RaggedTensor) else _listed(tensor(v)) for v in values]
        kind = values[0].dtype if hasattr(values[0], "dtype") else tensor(values[0]).dtype
        if axis == 0:
            return constant(rows, dtype=kind)
        return constant([[row[i] for row in rows] for i in range(len(rows[0]))], dtype=kind)


    # tf.ragged.boolean_mask
    def boolean_mask(data, mask, name=None):
        if isinstance(data, RaggedTensor) and isinstance(mask, RaggedTensor) and graphs.staged(data):
            return graphs.masked(data, mask)
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


    # tf.ragged._apply
    def apply_flat(function, inputs):
        """An element-wise function of ragged tensors of the same rows, and of scalars."""
        ragged = [x for x in inputs if isinstance(x, RaggedTensor)]
        for other in ragged[1:]:
            if is_eager(other.row_splits) and is_eager(ragged[0].row_splits) and \
                    not _same_rows(ragged[0], other):
                raise tf.errors.InvalidArgumentError(
                    None, None, "Inputs must have identical ragged splits")
        return ragged[0].with_flat_values(
            function(*[x.flat_values if isinstance(x, RaggedTensor) else x for x in inputs]))


    # tf.ragged._expand
    def expand(value, axis):
        rank = len(value.shape)
        if axis < 0:
            axis += rank + 1
        if axis == 0:
            count = value.nrows()
            return RaggedTensor(value, tf.stack([tf.zeros_like(count), count]))
        if axis == 1:
            count = value.nrows()
            return RaggedTensor(value, tf.range(count + 1), 1)
        inner = value.values
        return value.with_values(expand(inner, axis - 1) if isinstance(inner, RaggedTensor) else
                                 tf.expand_dims(inner, axis - 1))


    # tf.ragged._concat
    def concat(values, axis):
        values = [v if isinstance(v, RaggedTensor) else RaggedTensor.from_tensor(v) for v in values]
        if axis < 0:
            axis += len(values[0].shape)
        if any(graphs.staged(v) for v in values):
            return graphs.joined(values, axis)
        rows = [v.to_list() for v in values]
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
            indices = tensor(indices)
            if graphs.staged(params) or not is_eager(indices):
                return graphs.take(params, indices)
            return _gather_rows(params, [int(i) for i in _listed(tensor(indices))])
        if isinstance(indices, RaggedTensor) and not isinstance(params, RaggedTensor):
            return indices.with_flat_values(tf.gather(params, indices.flat_values))
        refuse("this tf.gather of ragged tensors")


    # tf.ragged._map
    def map_rows(fn, elems, signature):
        if graphs.staged(elems):
            if signature is None or type(signature).__name__ == "RaggedTensorSpec" or isinstance(
                    signature, (list, tuple, dict)):
                refuse("tf.map_fn of a RaggedTensor in a graph with this signature")
            return tf.map_fn(lambda i: fn(graphs.row(elems, i)), tf.range(elems.nrows()),
                             dtype=getattr(signature, "dtype", signature))
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
        if axis in (0, 1) and graphs.staged(value):
            return graphs.reduced(name, value, axis)
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
    """##
}
