// Picking elements out of tensors, and putting them in.

extension LibraryTexts {
  static let indexing = ##"""
    # Picking elements out of tensors, and putting them in.
    from _tensorflow import *
    from _tensorflow_support import _is_ragged, _rank
    from _tensorflow_arrays import _scalar, concat, stack, transpose, unstack


    def _gather(params, indices, axis, batch_dims, name):
        if _is_ragged(params) or _is_ragged(indices):
            return tf.ragged._gather(params, indices, axis, batch_dims)
        if axis is None:
            axis = batch_dims
        constant_axis = axis if isinstance(axis, int) else _scalar(axis)
        if constant_axis != 0:
            return op("GatherV2", [params, indices, axis], {"batch_dims": batch_dims}, name)
        if is_variable(params) and hasattr(params, "sparse_read"):
            return params.sparse_read(indices, name=name)
        return op("GatherV2", [params, indices, axis], None, name)


    # tf.gather [2.0 2.21]
    def gather(params, indices, validate_indices=None, axis=None, batch_dims=0, name=None):
        return _gather(params, indices, axis, batch_dims, name)


    # tf.compat.v1.gather
    def gather_v1(params, indices, validate_indices=None, name=None, axis=None, batch_dims=0):
        return _gather(params, indices, axis, batch_dims, name)


    # tf.compat.v1.batch_gather
    def batch_gather(params, indices, name=None):
        with scope(name or "BatchGather"):
            indices = tensor(indices, name="indices")
            params = tensor(params, name="params")
            rank = _rank(indices)
            return _gather(params, indices, rank - 1, rank - 1, None)


    # tf.gather_nd [2.21]
    def gather_nd(params, indices, batch_dims=0, name=None, bad_indices_policy=""):
        return _gather_nd(params, indices, batch_dims, name, bad_indices_policy)


    # tf.gather_nd [2.0]
    def gather_nd_v2(params, indices, batch_dims=0, name=None):
        return _gather_nd(params, indices, batch_dims, name, "")


    # tf.compat.v1.gather_nd tf.compat.v1.manip.gather_nd
    def gather_nd_v1(params, indices, name=None, batch_dims=0):
        return _gather_nd(params, indices, batch_dims, name, "")


    def _gather_nd(params, indices, batch_dims, name, policy):
        if batch_dims == 0:
            return op("GatherNd", [params, indices], {"bad_indices_policy": policy}, name)
        with scope(name or "BatchGatherND"):
            indices = tensor(indices, name="indices")
            params = tensor(params, name="params")
            if not isinstance(batch_dims, int):
                raise TypeError(f"Argument `batch_dims` must be an int; got {batch_dims}")
            if batch_dims < 0:
                raise ValueError("tf.gather_nd does not allow negative batch_dims.")
            rank = _rank(indices)
            if rank is not None and batch_dims >= rank:
                raise ValueError(f"Argument `batch_dims` = {batch_dims} must be "
                                 f"less than rank(`indices`) = {rank}")
            params_shape = tf.shape(params)
            indices_shape = tf.shape(indices)
            batch_shape = params_shape[:batch_dims]
            batch_size = op("Prod", [batch_shape, [0]])
            inner = tf.rank(indices) - batch_dims - 1
            inner_shape = indices_shape[batch_dims:-1]
            ranges = [tf.cast(tf.range(0, tf.cast(n, tf.int32), 1), indices.dtype)
                      for n in unstack(batch_shape, axis=0)]
            mesh = tf.meshgrid(*ranges, indexing="ij") if ranges else []
            flat = [tf.reshape(m, (-1,)) for m in mesh]
            grid = transpose(stack(flat, axis=0))
            grid_shape = tf.shape(grid)
            ones = tf.ones([inner] if not isinstance(inner, int) else inner, dtype=grid_shape.dtype)
            grid = tf.reshape(grid, concat([grid_shape[:1], ones, grid_shape[1:]], axis=0))
            grid = tf.tile(grid, concat(((1,), inner_shape, (1,)), axis=0))
            flat_shape = concat(([batch_size], indices_shape[batch_dims:]), axis=0)
            flat_indices = tf.reshape(indices, flat_shape)
            indices = concat((grid, flat_indices), axis=-1)
            out = op("GatherNd", [params, indices])
            out_shape = tf.shape(out)
            return tf.reshape(out, concat((batch_shape, out_shape[1:]), axis=0))


    # tf.boolean_mask [2.0 2.21]
    def boolean_mask(tensor, mask, axis=None, name="boolean_mask"):
        return _boolean_mask(tensor, mask, name, axis)


    # tf.compat.v1.boolean_mask
    def boolean_mask_v1(tensor, mask, name="boolean_mask", axis=None):
        return _boolean_mask(tensor, mask, name, axis)


    def _boolean_mask(value, mask, name, axis):
        with scope(name):
            value = tensor(value, name="tensor")
            mask = tensor(mask, name="mask")
            mask_dims = dims(mask)
            if mask_dims is None:
                raise ValueError(
                    "Number of mask dimensions must be specified, even if some dimensions"
                    " are None.  E.g. shape=[None] is ok, but shape=None is not.")
            rank = len(mask_dims)
            if rank == 0:
                raise ValueError("mask cannot be scalar.")
            axis = 0 if axis is None else axis
            axis_value = axis if isinstance(axis, int) else _scalar(axis)
            sizes = dims(value)
            if axis_value is not None:
                axis = axis_value
                if sizes is not None:
                    part = sizes[axis:axis + rank]
                    if len(part) != rank or any(
                            a is not None and b is not None and a != b
                            for a, b in zip(part, mask_dims)):
                        raise ValueError("Shapes %s and %s are incompatible" % (
                            shape_text(part), shape_text(mask_dims)))
            leading = op("Prod", [tf.shape(value)[axis:axis + rank], [0]])
            value = tf.reshape(value, concat(
                [tf.shape(value)[:axis], [leading], tf.shape(value)[axis + rank:]], 0))
            if axis_value is not None and sizes is not None and not eager():
                part = sizes[axis:axis + rank]
                first = None
                if None not in part:
                    first = 1
                    for size in part:
                        first *= size
                value.set_shape(sizes[:axis] + [first] + sizes[axis + rank:])
            mask = tf.reshape(mask, [-1])
            where_op = op("Where", [mask])
            indices = op("Squeeze", [where_op], {"squeeze_dims": [1]})
            return op("GatherV2", [value, indices, axis])


    # tf.where [2.0 2.21]
    # tf.compat.v1.where_v2
    # tf.compat.v2.where [1.15]
    def where(condition, x=None, y=None, name=None):
        if x is None and y is None:
            with scope(name or "Where") as name:
                return op("Where", [hinted(condition, tf.bool, "condition")], None, name)
        if x is not None and y is not None:
            return op("SelectV2", [condition, x, y], None, name)
        raise ValueError("x and y must both be non-None or both be None.")


    # tf.compat.v1.where
    def where_v1(condition, x=None, y=None, name=None):
        if x is None and y is None:
            with scope(name or "Where") as name:
                return op("Where", [hinted(condition, tf.bool, "condition")], None, name)
        if x is not None and y is not None:
            return op("Select", [condition, x, y], None, name)
        raise ValueError("x and y must both be non-None or both be None.")


    # tf.strided_slice
    def strided_slice(input_, begin, end, strides=None, begin_mask=0, end_mask=0, ellipsis_mask=0,
                      new_axis_mask=0, shrink_axis_mask=0, var=None, name=None):
        if strides is None:
            strides = tf.ones_like(begin)
        return op("StridedSlice", [input_, begin, end, strides], {
            "begin_mask": begin_mask, "end_mask": end_mask, "ellipsis_mask": ellipsis_mask,
            "new_axis_mask": new_axis_mask, "shrink_axis_mask": shrink_axis_mask}, name)


    # tf.identity_n
    def identity_n(input, name=None):
        return op("IdentityN", [input], None, name)


    # tf.dynamic_stitch
    def dynamic_stitch(indices, data, name=None):
        return op("DynamicStitch", [indices, data], None, name)


    # tf.guarantee_const [2.0 2.21]
    def guarantee_const(input, name=None):
        return tf.identity(input, name)


    # tf._assign_slice
    def assign_slice(variable, key, value):
        count = 1
        sizes = dims(variable)
        for size in sizes:
            count *= size
        places = tf.reshape(tf.range(count), sizes)[key]
        updates = tf.broadcast_to(tensor(value, variable.dtype), dims(places))
        flat = tf.tensor_scatter_nd_update(
            tf.reshape(variable.read_value(), [-1]), tf.reshape(places, [-1, 1]),
            tf.reshape(updates, [-1]))
        return variable.assign(tf.reshape(flat, sizes))


    def _scattered(kind, variable, indices, updates):
        names = {"update": "TensorScatterUpdate", "add": "TensorScatterAdd", "sub": "TensorScatterSub",
                 "max": "TensorScatterMax", "min": "TensorScatterMin"}
        updates = tensor(updates, variable.dtype)
        return variable.assign(op(names[kind], [variable.read_value(), indices, updates]))


    def _sliced(kind, variable, delta):
        if not isinstance(delta, tf.IndexedSlices):
            raise TypeError("sparse_delta is not IndexedSlices: %s" % (delta,))
        indices = tf.expand_dims(delta.indices, -1)
        return _scattered(kind, variable, indices, delta.values)


    # tf._variable_scatter_nd_update
    def scatter_nd_update(variable, indices, updates):
        return _scattered("update", variable, indices, updates)


    # tf._variable_scatter_nd_add
    def scatter_nd_add(variable, indices, updates):
        return _scattered("add", variable, indices, updates)


    # tf._variable_scatter_nd_sub
    def scatter_nd_sub(variable, indices, updates):
        return _scattered("sub", variable, indices, updates)


    # tf._variable_scatter_update tf._variable_batch_scatter_update
    def scatter_update(variable, delta, use_locking=False):
        return _sliced("update", variable, delta)


    # tf._variable_scatter_add
    def scatter_add(variable, delta, use_locking=False):
        return _sliced("add", variable, delta)


    # tf._variable_scatter_sub
    def scatter_sub(variable, delta, use_locking=False):
        return _sliced("sub", variable, delta)


    # tf._variable_scatter_max
    def scatter_max(variable, delta, use_locking=False):
        return _sliced("max", variable, delta)


    # tf._variable_scatter_min
    def scatter_min(variable, delta, use_locking=False):
        return _sliced("min", variable, delta)
    """##
}
