// The parts, joints and orders of tensors.

extension LibraryTexts {
  static let arrays = ##"""
    # The parts, joints and orders of tensors.
    from _tensorflow import *
    from _tensorflow_support import named


    def _scalar(x):
        # The number behind a constant scalar, else None.
        value = known(x)
        return None if value is None else int(value)


    def _rank(x):
        sizes = dims(x)
        return None if sizes is None else len(sizes)


    # tf.expand_dims [2.0 2.21]
    def expand_dims(input, axis, name=None):
        return op("ExpandDims", [input, axis], None, name)


    # tf.compat.v1.expand_dims
    def expand_dims_v1(input, axis=None, name=None, dim=None):
        axis = dim if axis is None else axis
        if axis is None:
            raise ValueError("Must specify an axis argument to tf.expand_dims()")
        return op("ExpandDims", [input, axis], None, name)


    def _axes(axis):
        if axis is None:
            return []
        if isinstance(axis, (list, tuple)):
            return list(axis)
        return [axis]


    # tf.squeeze [2.0 2.21]
    def squeeze(input, axis=None, name=None):
        return op("Squeeze", [input], {"squeeze_dims": _axes(axis)}, name)


    # tf.compat.v1.squeeze
    def squeeze_v1(input, axis=None, name=None, squeeze_dims=None):
        axis = squeeze_dims if axis is None else axis
        return op("Squeeze", [input], {"squeeze_dims": _axes(axis)}, name)


    # tf.transpose [2.0 2.21]
    def transpose(a, perm=None, conjugate=False, name="transpose"):
        with scope(name or "transpose") as name:
            if not is_tensor(a):
                a = tensor(a, name="a")
            kind = "Transpose"
            if conjugate and a.dtype.is_complex:
                kind = "ConjugateTranspose"
            if perm is None:
                rank = _rank(a)
                if VERSION == 221 and rank is None:
                    perm = op("Range", [op("Rank", [a]) - 1, -1, -1])
                elif VERSION < 221 and not rank:
                    rank = op("Rank", [a])
                    perm = (rank - 1) - op("Range", [0, rank, 1])
                else:
                    perm = list(range(rank - 1, -1, -1)) or tensor([], tf.int32, "perm")
            if kind == "ConjugateTranspose":
                return tf.math.conj(op("Transpose", [a, perm], None, name))
            return op(kind, [a, perm], None, name)


    # tf.compat.v1.transpose
    def transpose_v1(a, perm=None, name="transpose", conjugate=False):
        return transpose(a, perm, conjugate, name)


    # tf.linalg.matrix_transpose
    # tf.compat.v1.linalg.transpose tf.compat.v1.matrix_transpose
    def matrix_transpose(a, name="matrix_transpose", conjugate=False):
        with scope(name):
            a = tensor(a, name="a")
            rank = _rank(a)
            if rank is not None:
                if rank < 2:
                    if VERSION == 221:
                        raise ValueError(
                            "Argument `a` should be a (batch) matrix with rank "
                            f">= 2.  Received `a` = {a} with shape: {a.shape}")
                    raise ValueError(
                        "Argument 'a' should be a (batch) matrix, with rank >= 2.  Found: %s" % a.shape)
                perm = list(range(rank - 2)) + [rank - 1] + [rank - 2]
            else:
                a_rank = tf.rank(a)
                perm = tf.concat((tf.range(0, a_rank - 2, 1), [a_rank - 1, a_rank - 2]), 0)
            return transpose(a, perm, conjugate)


    # tf.linalg.adjoint
    def adjoint(matrix, name=None):
        with scope(name or "adjoint"):
            matrix = tensor(matrix, name="matrix")
            return matrix_transpose(matrix, conjugate=True)


    # tf.concat
    def concat(values, axis, name="concat"):
        if not isinstance(values, (list, tuple)):
            values = [values]
        if not values and eager():
            raise tf.errors.InvalidArgumentError(
                None, None, "OpKernel 'ConcatV2' has constraint on attr 'T' not in NodeDef "
                "'[N=0, Tidx=DT_INT32]', KernelDef: 'op: \"ConcatV2\" device_type: \"CPU\"' "
                "[Op:ConcatV2] name: concat")
        if len(values) == 1:
            with scope(name):
                tensor(axis, tf.int32, "concat_dim")
                return tf.identity(values[0], name=name)
        if any(_is_ragged(v) for v in values):
            return tf.ragged._concat(values, axis)
        if any(_is_sparse(v) for v in values):
            return tf.sparse.concat(axis, values)
        return op("ConcatV2", [values, axis], None, name)


    def _is_ragged(x):
        return type(x).__name__ == "RaggedTensor"


    def _is_sparse(x):
        return type(x).__name__ == "SparseTensor"


    # tf.stack
    def stack(values, axis=0, name="stack"):
        if isinstance(values, (list, tuple)) and any(_is_ragged(v) for v in values):
            return tf.ragged.stack(values, axis)
        if axis == 0:
            try:
                return tensor(values, name=name)
            except (TypeError, ValueError):
                pass
        first = dims(tensor(values[0], name=name))
        if first is not None:
            rank = len(first) + 1
            if axis < -rank or axis >= rank:
                if VERSION == 221:
                    raise ValueError(f"Argument `axis` = {axis} not in range [{-rank}, {rank})")
                raise ValueError("axis = %d not in [%d, %d)" % (axis, -rank, rank))
        return op("Pack", [values], {"axis": axis}, name)


    # tf.unstack
    def unstack(value, num=None, axis=0, name="unstack"):
        if num is None:
            value = tensor(value)
            sizes = dims(value)
            if sizes is not None:
                rank = len(sizes)
                if axis < -rank or axis >= rank:
                    if VERSION == 221:
                        raise ValueError(f"Argument `axis` = {axis} not in range [{-rank}, {rank})")
                    raise ValueError("axis = %d not in [%d, %d)" % (axis, -rank, rank))
                num = sizes[axis]
        if num is None:
            if VERSION == 221:
                raise ValueError(f"Cannot infer argument `num` from shape {tuple(sizes)}"
                                 if sizes is not None else
                                 "Cannot infer argument `num` from shape <unknown>")
            raise ValueError("Cannot infer num from shape %s" % value.shape)
        return op("Unpack", [value], {"num": num, "axis": axis}, name)


    # tf.split
    def split(value, num_or_size_splits, axis=0, num=None, name="split"):
        if VERSION < 221 and isinstance(num_or_size_splits, int):
            # The number becomes a tensor that nothing uses.
            tensor(num_or_size_splits)
        if isinstance(num_or_size_splits, int) or type(num_or_size_splits).__name__ == "Dimension":
            return op("Split", [axis, value], {"num_split": int(num_or_size_splits)}, name)
        sizes = tensor(num_or_size_splits)
        if _rank(sizes) == 0:
            if VERSION == 221:
                raise ValueError(
                    "Rank-0 tensors are not supported as the num_or_size_splits argument "
                    "to split. Argument provided: %s" % (num_or_size_splits,))
            raise ValueError("Rank-0 tensors are not supported as the num_or_size_splits argument "
                             "to split.")
        if num is None:
            known_sizes = dims(sizes)
            num = known_sizes[0] if known_sizes else None
            if num is None:
                if VERSION == 221:
                    raise ValueError(f"Cannot infer argument `num` from shape {num_or_size_splits}")
                raise ValueError("Cannot infer num from shape %s" % num_or_size_splits)
        return op("SplitV", [value, sizes, axis], {"num_split": num}, name)


    # tf.pad [2.0 2.21]
    def pad(tensor, paddings, mode="CONSTANT", constant_values=0, name=None):
        mode = mode.upper()
        if mode == "CONSTANT":
            if isinstance(constant_values, (int, float, bool)) and constant_values == 0:
                return op("Pad", [tensor, paddings], None, name)
            return op("PadV2", [tensor, paddings, constant_values], None, name)
        if mode in ("REFLECT", "SYMMETRIC"):
            return op("MirrorPad", [tensor, paddings], {"mode": mode}, name)
        if VERSION == 221:
            raise ValueError("Value of argument `mode` expected to be one of \"CONSTANT\", "
                             f"\"REFLECT\", or \"SYMMETRIC\". Received `mode` = {mode}")
        raise ValueError("Unknown padding mode: %s" % mode)


    # tf.compat.v1.pad
    def pad_v1(tensor, paddings, mode="CONSTANT", name=None, constant_values=0):
        return pad(tensor, paddings, mode, constant_values, name)


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


    # tf.compat.v1.gather_nd tf.manip.gather_nd
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
            mesh = meshgrid(*ranges, indexing="ij") if ranges else []
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
    # tf.where_v2
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


    # tf.one_hot
    def one_hot(indices, depth, on_value=None, off_value=None, axis=None, dtype=None, name=None):
        with scope(name or "one_hot") as name:
            if dtype is not None:
                dtype = tf.as_dtype(dtype)
            on_dtype = off_dtype = None
            if VERSION == 221:
                if on_value is not None:
                    on_value = hinted(on_value, dtype)
                    on_dtype = on_value.dtype
                if off_value is not None:
                    off_value = hinted(off_value, dtype)
                    off_dtype = off_value.dtype
            else:
                if on_value is not None:
                    on_dtype = tensor(on_value).dtype
                if off_value is not None:
                    off_dtype = tensor(off_value).dtype
            if on_dtype is not None or off_dtype is not None:
                if dtype is None:
                    dtype = on_dtype if on_dtype is not None else off_dtype
                else:
                    for label, found in (("on_value", on_dtype), ("off_value", off_dtype)):
                        if found is not None and found != dtype:
                            raise TypeError("dtype {0} of {1} does not match dtype parameter {2}".format(
                                found, label, dtype))
            elif dtype is None:
                dtype = tf.float32
            if on_dtype is None:
                on_value = tensor(True if dtype == tf.bool else 1, dtype, "on_value")
                on_dtype = dtype
            if off_dtype is None:
                off_value = tensor(False if dtype == tf.bool else 0, dtype, "off_value")
                off_dtype = dtype
            if on_dtype != off_dtype:
                raise TypeError("dtype {0} of on_value does not match dtype {1} of off_value".format(
                    on_dtype, off_dtype))
            return op("OneHot", [indices, depth, on_value, off_value],
                      {"axis": -1 if axis is None else axis}, name)


    # tf.sequence_mask
    def sequence_mask(lengths, maxlen=None, dtype=None, name=None):
        if dtype is None:
            dtype = tf.bool
        with scope(name or "SequenceMask"):
            lengths = tensor(lengths)
            if maxlen is None:
                maxlen = op("Max", [lengths, _all_dimensions(lengths)])
                maxlen = op("Maximum", [tensor(0, maxlen.dtype, "Const"), maxlen])
            else:
                maxlen = tensor(maxlen)
            rank = _rank(maxlen)
            if rank is not None and rank != 0:
                if VERSION == 221:
                    raise ValueError("Argument `maxlen` must be scalar for sequence_mask, "
                                     f"received `maxlen` = {maxlen} "
                                     f"with shape '{maxlen.shape}' instead")
                raise ValueError("maxlen must be scalar for sequence_mask")
            row = op("Range", [tensor(0, maxlen.dtype, "Const"), maxlen,
                               tensor(1, maxlen.dtype, "Const")])
            matrix = op("Cast", [expand_dims(lengths, -1)], {"DstT": maxlen.dtype})
            result = row < matrix
            if dtype is None or tf.as_dtype(dtype) == tf.bool:
                return result
            return tf.cast(result, dtype)


    def _all_dimensions(x):
        rank = _rank(x)
        if rank is not None:
            return tensor(list(range(rank)), tf.int32, "Const")
        return op("Range", [0, op("Rank", [x]), 1])


    # tf.reverse_sequence [2.0 2.21]
    def reverse_sequence(input, seq_lengths, seq_axis=None, batch_axis=None, name=None):
        return op("ReverseSequence", [input, seq_lengths],
                  {"seq_dim": seq_axis, "batch_dim": batch_axis}, name)


    # tf.compat.v1.reverse_sequence
    def reverse_sequence_v1(input, seq_lengths, seq_axis=None, batch_axis=None, name=None,
                            seq_dim=None, batch_dim=None):
        seq_axis = seq_dim if seq_axis is None else seq_axis
        batch_axis = batch_dim if batch_axis is None else batch_axis
        return op("ReverseSequence", [input, seq_lengths],
                  {"seq_dim": seq_axis, "batch_dim": batch_axis}, name)


    # tf.compat.v1.reverse_v2
    def reverse_v2(tensor, axis, name=None):
        return op("ReverseV2", [tensor, axis], None, name)


    # tf.meshgrid
    def meshgrid(*args, **kwargs):
        indexing = kwargs.pop("indexing", "xy")
        name = kwargs.pop("name", "meshgrid")
        if kwargs:
            key = list(kwargs.keys())[0]
            raise TypeError("'{}' is an invalid keyword argument for this function".format(key))
        if indexing not in ("xy", "ij"):
            if VERSION == 221:
                raise ValueError("Argument `indexing` parameter must be either "
                                 f"'xy' or 'ij', got '{indexing}'")
            raise ValueError("indexing parameter must be either 'xy' or 'ij'")
        with scope(name) as name:
            count = len(args)
            ones = (1,) * count
            if not count:
                return []
            output = [tf.reshape(stack(x), ones[:i] + (-1,) + ones[i + 1:])
                      for i, x in enumerate(args)]
            shapes = [tf.size(x) for x in args]
            dtype = tensor(args[0]).dtype
            if indexing == "xy" and count > 1:
                output[0] = tf.reshape(output[0], (1, -1) + (1,) * (count - 2))
                output[1] = tf.reshape(output[1], (-1, 1) + (1,) * (count - 2))
                shapes[0], shapes[1] = shapes[1], shapes[0]
            factor = tf.ones(shapes, dtype)
            return [x * factor for x in output]


    def _int_tensor(value, name):
        value = tensor(value, None, name)
        if not value.dtype.is_integer:
            if VERSION == 221:
                raise TypeError(f"Argument `tensor` (name: {name}) must be of type integer."
                                f" Received `tensor` = {value} of dtype: {value.dtype}")
            raise TypeError("%s must be an integer tensor; dtype=%s" % (name, value.dtype))
        return op("Cast", [value], {"DstT": tf.int32})


    # tf.repeat [1.15 2.21]
    def repeat(input, repeats, axis=None, name=None):
        if axis is None:
            input = tf.reshape(input, [-1])
            axis = 0
        return repeat_with_axis(input, repeats, axis, name)


    def _tile_one(data, axis, multiple):
        sizes = dims(data)
        if sizes is not None:
            multiples = [1] * len(sizes)
            multiples[axis] = multiple
        else:
            ones = tf.ones(tf.rank(data), tf.int32)
            multiples = concat([ones[:axis], [multiple], ones[axis + 1:]], axis=0)
        return tf.tile(data, multiples)


    def repeat_with_axis(data, repeats, axis, name=None):
        if not isinstance(axis, int):
            raise TypeError("axis must be an int; got %s" % type(axis).__name__)
        with scope(name or "Repeat"):
            data = tensor(data, name="data")
            repeats = _int_tensor(repeats, "repeats")
            if _rank(repeats) is not None and _rank(repeats) > 1:
                raise ValueError("Shape %s must have rank at most 1" % shape_text(repeats.shape))
            if _rank(data) == 0:
                data = expand_dims(data, 0)
            data_shape = tf.shape(data)
            rank = _rank(data)
            if rank is not None and axis < 0:
                if axis < -rank:
                    raise ValueError(f"axis={axis} out of bounds: expected {-rank}<=axis<{rank}")
                axis += rank
            if rank is not None and axis >= rank:
                raise ValueError(f"axis={axis} out of bounds: expected {-rank}<=axis<{rank}")
            sizes = dims(repeats)
            if VERSION == 221:
                single = sizes is not None and (sizes == [] or sizes == [1])
            else:
                single = sizes == []
                if sizes == [1]:
                    repeats = tf.reshape(repeats, [])
                    single = True
                    sizes = []
            if single:
                if sizes != [] or VERSION == 221:
                    repeats = tf.reshape(repeats, [])
                expanded = expand_dims(data, axis + 1)
                tiled = _tile_one(expanded, axis + 1, repeats)
                result_shape = concat(
                    [data_shape[:axis], [repeats * data_shape[axis]], data_shape[axis + 1:]]
                    if VERSION == 221 else
                    [data_shape[:axis], [-1], data_shape[axis + 1:]], axis=0)
                return tf.reshape(tiled, result_shape)
            if sizes is not None and len(sizes) == 1:
                n = dims(data)[axis]
                if n is not None and sizes[0] is not None and n != sizes[0]:
                    raise ValueError("Dimensions %d and %d are not compatible" % (n, sizes[0]))
            repeats = tf.broadcast_to(repeats, [data_shape[axis]])
            original = repeats
            if _rank(repeats) != axis + 1:
                repeats_shape = tf.shape(repeats)
                repeats_rank = tf.rank(repeats)
                wide = concat([data_shape[:axis + 1 - repeats_rank], repeats_shape], axis=0)
                repeats = tf.broadcast_to(repeats, wide)
            most = op("Max", [repeats, _all_dimensions(repeats)])
            if VERSION == 221:
                most = op("Maximum", [tensor(0, most.dtype, "zero"), most])
            mask = sequence_mask(repeats, most)
            expanded = expand_dims(data, axis + 1)
            tiled = _tile_one(expanded, axis + 1, most)
            masked = boolean_mask(tiled, mask)
            if axis == 0:
                return masked
            size = op("Sum", [original, tf.range(0, tf.rank(original), 1)])
            return tf.reshape(masked, concat(
                [data_shape[:axis], [size], data_shape[axis + 1:]], axis=0))


    # tf.sort
    def sort(values, axis=-1, direction="ASCENDING", name=None):
        with scope(name or "sort"):
            return _sorted(values, axis, direction, False)


    # tf.argsort
    def argsort(values, axis=-1, direction="ASCENDING", stable=False, name=None):
        with scope(name or "argsort"):
            return _sorted(values, axis, direction, True)


    def _sorted(values, axis, direction, wants_indices):
        if direction not in ("ASCENDING", "DESCENDING"):
            if VERSION == 221:
                raise ValueError("Argument `direction` should be one of ASCENDING, DESCENDING"
                                 f". Received: direction={direction}")
            raise ValueError("%s should be one of %s" % (direction, "ASCENDING, DESCENDING"))
        axis_tensor = tensor(axis, name="axis")
        axis = _scalar(axis_tensor)
        if axis is None:
            if VERSION == 221:
                raise ValueError(f"Argument `axis` must be a constant scalar. Received: axis={axis_tensor}.")
            raise ValueError("axis must be a constant scalar")
        values = tensor(values, name="values")
        if direction == "DESCENDING":
            return _descending(values, axis, wants_indices)
        if VERSION == 221 and values.dtype.is_unsigned:
            offset = values.dtype.max
            found = _descending(offset - values, axis, wants_indices)
            return found if wants_indices else offset - found
        if VERSION == 221 and values.dtype.is_integer:
            found = _descending(-values - 1, axis, wants_indices)
            return found if wants_indices else -found - 1
        found = _descending(-values, axis, wants_indices)
        return found if wants_indices else -found


    def _descending(values, axis, wants_indices):
        k = tf.shape(values)[axis]
        rank = tf.rank(values)
        known_rank = _rank(values)
        if axis == -1 or axis + 1 == known_rank:
            found = op("TopKV2", [values, k], {"sorted": True})
            return found[1] if wants_indices else found[0]
        if axis < 0:
            axis += known_rank or rank
        if known_rank is not None:
            order = tf.constant(list(range(axis)) + [known_rank - 1]
                                + list(range(axis + 1, known_rank - 1)) + [axis],
                                tf.int64 if VERSION < 221 else tf.int64, name="transposition")
        elif VERSION == 221:
            order = tf.tensor_scatter_nd_update(
                tf.range(rank), [[axis], [rank - 1]], [rank - 1, axis])
        else:
            order = concat([tf.range(axis), [rank - 1], tf.range(axis + 1, rank - 1), [axis]], axis=0)
        found = op("TopKV2", [transpose(values, order), k], {"sorted": True})
        return transpose(found[1] if wants_indices else found[0], order)


    # tf.searchsorted
    def searchsorted(sorted_sequence, values, side="left", out_type=None, name=None):
        out_type = tf.int32 if out_type is None else out_type
        count = tf.shape(sorted_sequence)[-1]
        values_count = tf.shape(values)[-1]
        rows = tf.reshape(sorted_sequence, [-1, count])
        values_2d = tf.reshape(values, [-1, values_count])
        if side == "right":
            found = op("UpperBound", [rows, values_2d], {"out_type": out_type}, name)
        elif side == "left":
            found = op("LowerBound", [rows, values_2d], {"out_type": out_type}, name)
        else:
            if VERSION == 221:
                raise ValueError("Argument `side` must be either 'right' or 'left'. "
                                 f"Received: `side` = '{side}'.")
            raise ValueError("side must be either 'right' or 'left'.  Saw: %s." % side)
        return tf.reshape(found, tf.shape(values))


    _Unique = named("Unique", ["y", "idx"])
    _UniqueWithCounts = named("UniqueWithCounts", ["y", "idx", "count"])
    _ListDiff = named("ListDiff", ["out", "idx"])


    # tf.unique
    def unique(x, out_idx=None, name=None):
        return _Unique(*op("Unique", [x], {"out_idx": out_idx or tf.int32}, name))


    # tf.unique_with_counts
    def unique_with_counts(x, out_idx=None, name=None):
        return _UniqueWithCounts(
            *op("UniqueWithCounts", [x], {"out_idx": out_idx or tf.int32}, name))


    # tf.compat.v1.setdiff1d
    def setdiff1d(x, y, index_dtype=None, name=None):
        return _ListDiff(*op("ListDiff", [x, y], {"out_idx": index_dtype or tf.int32}, name))


    # tf.linspace [1.15 2.0]
    # tf.compat.v1.lin_space
    def linspace_v1(start, stop, num, name=None):
        return op("LinSpace", [start, stop, num], None, name)


    # tf.linspace [2.21]
    # tf.lin_space [0]
    def linspace(start, stop, num, name=None, axis=0):
        with scope(name or "linspace"):
            start = tensor(start, name="start")
            stop = tensor(stop, start.dtype, "stop")
            count = _int_tensor(num, "num")
            if not start.dtype.is_integer:
                pass
            num = tf.cast(count, start.dtype)
            both = tf.broadcast_dynamic_shape(tf.shape(start), tf.shape(stop))
            start = tf.broadcast_to(start, both)
            stop = tf.broadcast_to(stop, both)
            wide_start = expand_dims(start, axis)
            wide_stop = expand_dims(stop, axis)
            sizes = tf.shape(wide_start)
            rank = tf.shape(sizes)[0]
            axis = where(axis >= 0, axis, rank + axis)
            fill = op("Maximum", [count - 2, 0])
            steps = op("Maximum", [count - 1, 1])
            delta = (wide_stop - wide_start) / tf.cast(steps, wide_stop.dtype)
            wide_start = tf.cast(wide_start, delta.dtype)
            wide_stop = tf.cast(wide_stop, delta.dtype)
            end = where(count >= 0, steps, -1)
            wanted = tf.cast(tf.range(1, end, dtype=tf.int64), delta.dtype)
            mask = op("Equal", [axis, tf.range(rank)])
            wanted_shape = where(mask, fill, 1)
            wanted = tf.reshape(wanted, wanted_shape)
            inner = wide_start + delta * wanted
            joined = concat((wide_start, inner, wide_stop), axis=axis)
            begin = tf.zeros_like(sizes)
            size = concat((sizes[0:axis], tf.reshape(count, [1]), sizes[axis + 1:]), axis=0)
            return tf.slice(joined, begin, size)


    # tf.eye tf.linalg.eye
    def eye(num_rows, num_columns=None, batch_shape=None, dtype=None, name=None):
        dtype = tf.float32 if dtype is None else dtype
        with scope(name or "eye"):
            is_square = num_columns is None
            batch = [] if batch_shape is None else batch_shape
            columns = num_rows if num_columns is None else num_columns
            is_static = not is_tensor(num_rows) and not is_tensor(columns)
            if is_static:
                num_rows, columns = int(num_rows), int(columns)
                size = min(num_rows, columns)
                if VERSION == 221:
                    is_square = num_rows == columns
            elif VERSION == 221 or not is_square:
                size = tf.minimum(num_rows, columns)
            else:
                size = num_rows
            if is_tensor(batch) or not is_static:
                batch = tensor(batch, tf.int32, "shape")
                diagonal = concat((batch, [size]), axis=0)
                if not is_square:
                    shape = concat((batch, [num_rows, columns]), axis=0)
            else:
                batch = list(dims(batch)) if hasattr(batch, "as_list") else list(batch)
                diagonal = batch + [size]
                if not is_square:
                    shape = batch + [num_rows, columns]
            ones = tf.ones(diagonal, dtype=dtype)
            if is_square:
                return tf.linalg.diag(ones)
            return tf.linalg.set_diag(tf.zeros(shape, dtype=dtype), ones)


    # tf.broadcast_static_shape
    def broadcast_static_shape(shape_x, shape_y):
        a, b = dims(shape_x), dims(shape_y)
        if a is None or b is None:
            return tf.TensorShape(None)
        result = []
        for i in range(max(len(a), len(b))):
            x = a[-1 - i] if i < len(a) else 1
            y = b[-1 - i] if i < len(b) else 1
            if x is None or y is None:
                known_one = x if y is None else y
                result.append(known_one if known_one is not None and known_one > 1 else None)
            elif x == y or y == 1:
                result.append(x)
            elif x == 1:
                result.append(y)
            else:
                raise ValueError("Incompatible shapes for broadcasting: %s and %s" % (
                    shape_text(shape_x), shape_text(shape_y)))
        return tf.TensorShape(result[::-1])


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
