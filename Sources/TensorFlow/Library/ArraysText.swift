// Arrays: their axes, parts and joints.

extension LibraryTexts {
  static let arrays = ##"""
    # Arrays: their axes, parts and joints.
    from _tensorflow import *
    from _tensorflow_support import _is_ragged, _rank


    def _scalar(x):
        # The number behind a constant scalar, else None.
        value = known(x)
        return None if value is None else int(value)


    # tf.expand_dims [2.0 2.21]
    def expand_dims(input, axis, name=None):
        if _is_ragged(input):
            return tf.ragged._expand(input, axis)
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
    """##
}
