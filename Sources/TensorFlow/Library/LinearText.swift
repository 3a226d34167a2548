// Matrices: norms, diagonals, decompositions, contractions.

extension LibraryTexts {
  static let linear = ##"""
    # Matrices: norms, diagonals, decompositions, contractions.
    from _tensorflow import *
    from _tensorflow_support import _rank


    # tf.linalg.matvec
    def matvec(a, b, transpose_a=False, adjoint_a=False, a_is_sparse=False, b_is_sparse=False,
               name=None):
        with scope(name or "MatVec") as name:
            product = tf.matmul(a, tf.expand_dims(b, axis=-1), transpose_a=transpose_a,
                                adjoint_a=adjoint_a)
            return tf.squeeze(product, axis=-1)


    # tf.linalg.trace
    # tf.compat.v1.trace
    def trace(x, name=None):
        with scope(name or "Trace") as name:
            x = tensor(x, name="x")
            return tf.reduce_sum(diag_part(x), [-1], name=name)


    # tf.linalg.diag [2.0 2.21]
    def diag(diagonal, name="diag", k=0, num_rows=-1, num_cols=-1, padding_value=0,
             align="RIGHT_LEFT"):
        return _diag(diagonal, name, k, num_rows, num_cols, padding_value, align)


    # tf.compat.v1.matrix_diag tf.compat.v1.linalg.diag
    def diag_v1(diagonal, name="diag", k=0, num_rows=-1, num_cols=-1, padding_value=0,
                align="RIGHT_LEFT"):
        return _diag(diagonal, name, k, num_rows, num_cols, padding_value, align)


    def _diag(diagonal, name, k, num_rows, num_cols, padding_value, align):
        if VERSION < 221:
            if k == 0 and num_rows == -1 and num_cols == -1:
                return op("MatrixDiag", [diagonal], None, name)
            raise NotImplementedError("tf.linalg.diag with k is not supported by this engine")
        if hasattr(diagonal, "dtype") and diagonal.dtype == "bool":
            padding_value = bool(padding_value)
        return op("MatrixDiagV3", [diagonal, k, num_rows, num_cols, padding_value],
                  {"align": align}, name)


    # tf.linalg.diag_part [2.0 2.21]
    # tf.compat.v1.matrix_diag_part tf.compat.v1.linalg.diag_part
    def diag_part(input, name="diag_part", k=0, padding_value=0, align="RIGHT_LEFT"):
        if VERSION < 221:
            if k == 0:
                return op("MatrixDiagPart", [input], None, name)
            raise NotImplementedError("tf.linalg.diag_part with k is not supported by this engine")
        if hasattr(input, "dtype") and input.dtype == "bool":
            padding_value = bool(padding_value)
        return op("MatrixDiagPartV3", [input, k, padding_value], {"align": align}, name)


    # tf.linalg.set_diag [2.0 2.21]
    # tf.compat.v1.linalg.set_diag tf.compat.v1.matrix_set_diag
    def set_diag(input, diagonal, name="set_diag", k=0, align="RIGHT_LEFT"):
        if VERSION < 221:
            if k == 0:
                return op("MatrixSetDiag", [input, diagonal], None, name)
            raise NotImplementedError("tf.linalg.set_diag with k is not supported by this engine")
        return op("MatrixSetDiagV3", [input, diagonal, k], {"align": align}, name)


    # tf.linalg.logdet
    def logdet(matrix, name=None):
        with scope(name or "logdet"):
            chol = op("Cholesky", [matrix])
            return 2.0 * tf.reduce_sum(tf.math.log(tf.math.real(diag_part(chol))), axis=[-1])


    # tf.compat.v1.linalg.svd
    # tf.linalg.svd [2.0 2.21]
    # tf.compat.v1.svd
    def svd(tensor, full_matrices=False, compute_uv=True, name=None):
        s, u, v = op("Svd", [tensor], {"compute_uv": compute_uv, "full_matrices": full_matrices}, name)
        if compute_uv:
            return tf.math.real(s), u, v
        return tf.math.real(s)


    # tf.linalg.eigh
    # tf.compat.v1.self_adjoint_eig
    def eigh(tensor, name=None):
        e, v = op("SelfAdjointEigV2", [tensor], {"compute_v": True}, name)
        return e, v


    # tf.linalg.eigvalsh
    # tf.compat.v1.self_adjoint_eigvals
    def eigvalsh(tensor, name=None):
        e, _ = op("SelfAdjointEigV2", [tensor], {"compute_v": False}, name)
        return e


    # tf.linalg.cholesky_solve
    # tf.compat.v1.cholesky_solve
    def cholesky_solve(chol, rhs, name=None):
        with scope(name or "cholesky_solve"):
            y = op("MatrixTriangularSolve", [chol, rhs], {"adjoint": False, "lower": True})
            return op("MatrixTriangularSolve", [chol, y], {"adjoint": True, "lower": True})


    # tf.linalg.lstsq
    # tf.compat.v1.matrix_solve_ls
    def lstsq(matrix, rhs, l2_regularizer=0.0, fast=True, name=None):
        matrix = tensor(matrix, name="matrix")
        with scope(name or "matrix_solve_ls"):
            rows, columns = dims(matrix)[-2:]

            def gramian(first):
                product = tf.matmul(matrix, matrix, adjoint_a=first, adjoint_b=not first)
                if l2_regularizer != 0:
                    size = columns if first else rows
                    eye = tf.eye(size, dtype=matrix.dtype)
                    product = product + tf.cast(l2_regularizer, matrix.dtype) * eye
                return op("Cholesky", [product])
            if rows >= columns:
                return cholesky_solve(gramian(True), tf.matmul(matrix, rhs, adjoint_a=True))
            return tf.matmul(matrix, cholesky_solve(gramian(False), rhs), adjoint_a=True)


    # tf.linalg.pinv [1.15 2.21]
    def pinv(a, rcond=None, validate_args=False, name=None):
        with scope(name or "pinv"):
            a = tensor(a, name="a")
            if rcond is None:
                rows, columns = dims(a)[-2:]
                eps = {"float32": 1.1920928955078125e-07, "float64": 2.220446049250313e-16}
                rcond = 10.0 * max(rows, columns) * eps[a.dtype.name]
            rcond = tensor(rcond, a.dtype, "rcond")
            s, u, v = svd(a)
            cutoff = rcond * tf.reduce_max(s, axis=-1)
            s = tf.where(s > cutoff[..., tf.newaxis], s, tf.constant(float("inf"), a.dtype))
            return tf.matmul(v / tf.expand_dims(s, axis=-2), u, adjoint_b=True)


    _INF = float("inf")


    def _norm(value, ord, axis, keepdims, name):
        pair = isinstance(axis, (list, tuple)) and len(axis) == 2
        old = VERSION < 221
        if pair:
            axis = tuple(axis)
            if not isinstance(axis[0], int) or not isinstance(axis[1], int) or axis[0] == axis[1]:
                raise ValueError("'axis' must be None, an integer, or a tuple of 2 unique integers"
                                 + ("" if old else f", got {axis}"))
            supported = ["euclidean", "fro", 1, 2, _INF]
            if ord not in supported:
                raise ValueError("'ord' must be a supported matrix norm in %s, got %s" % (supported, ord))
        else:
            if not (isinstance(axis, int) or axis is None):
                raise ValueError("'axis' must be None, an integer, or a tuple of 2 unique integers"
                                 + ("" if old else f", got {axis}"))
            if (isinstance(ord, str) or ord <= 0) and ord not in ["euclidean", 1, 2, _INF]:
                raise ValueError("'ord' must be a supported vector norm, got %s" % ord)
            if axis is not None:
                axis = (axis,)
        with scope(name or "norm"):
            value = tensor(value)
            if ord in ["fro", "euclidean", 2, 2.0]:
                if pair and ord in [2, 2.0]:
                    rank = _rank(value)
                    places = [a % rank for a in axis]
                    before = [i for i in range(rank) if i not in places] + places
                    after = [before.index(i) for i in range(rank)]
                    moved = tf.transpose(value, before)
                    singular = op("Svd", [moved], {"compute_uv": False})[0]
                    most = tf.expand_dims(tf.reduce_max(tf.abs(singular), axis=-1, keepdims=True), -1)
                    result = tf.transpose(most, after)
                else:
                    result = tf.sqrt(tf.reduce_sum(value * tf.math.conj(value), axis, keepdims=True))
            else:
                result = tf.abs(value)
                if ord == 1:
                    result = tf.reduce_sum(result, None if axis is None else axis[0], keepdims=True)
                    if pair:
                        result = tf.reduce_max(result, axis[-1], keepdims=True)
                elif ord == _INF:
                    if pair:
                        result = tf.reduce_sum(result, axis[1], keepdims=True)
                    result = tf.reduce_max(result, None if axis is None else axis[0], keepdims=True)
                else:
                    powers = tf.reduce_sum(tf.pow(result, ord), axis, keepdims=True)
                    result = tf.pow(powers, 1.0 / ord)
            if not keepdims:
                result = tf.squeeze(result, axis)
            return result


    # tf.norm tf.linalg.norm [2.0 2.21]
    def norm(tensor, ord="euclidean", axis=None, keepdims=None, name=None):
        return _norm(tensor, ord, axis, bool(keepdims), name)


    # tf.compat.v1.linalg.norm tf.compat.v1.norm
    def norm_v1(tensor, ord="euclidean", axis=None, keepdims=None, name=None, keep_dims=None):
        return _norm(tensor, ord, axis, bool(keepdims or keep_dims), name)


    # tf.linalg.normalize
    def normalize(value, ord="euclidean", axis=None, name=None):
        with scope(name or "normalize") as name:
            value = tensor(value)
            size = _norm(value, ord, axis, True, None)
            size = tf.cast(size, value.dtype)
            return value / size, size


    def _contracted(a, axes, flipped):
        # The tensor as a matrix, with the contracted axes on one side, and its free sizes.
        sizes = dims(a)
        if sizes is not None and None not in sizes and isinstance(axes, (list, tuple)):
            axes = [i if i >= 0 else i + len(sizes) for i in axes]
            free = [i for i in range(len(sizes)) if i not in axes]
            free_dims = [sizes[i] for i in free]
            prod_free = prod_axes = 1
            for i in free:
                prod_free *= sizes[i]
            for i in axes:
                prod_axes *= sizes[i]
            order = list(axes) + free if flipped else free + list(axes)
            shape = [prod_axes, prod_free] if flipped else [prod_free, prod_axes]
            moved = a
            if VERSION < 221 or order != list(range(len(sizes))):
                moved = tf.transpose(a, order)
            if VERSION < 221 or dims(moved) != shape:
                moved = tf.reshape(moved, shape)
            return moved, free_dims, free_dims
        if sizes is not None and isinstance(axes, (list, tuple)):
            axes = [i if i >= 0 else i + len(sizes) for i in axes]
            free = [i for i in range(len(sizes)) if i not in axes]
            static = [sizes[i] for i in free]
            axes = tensor(axes, tf.int32, "axes")
            free = tensor(free, tf.int32, "free")
            shape_a = tf.shape(a)
        else:
            static = None
            shape_a = tf.shape(a)
            rank = tf.rank(a)
            axes = tensor(axes, tf.int32, "axes")
            axes = tf.where(axes >= 0, axes, axes + rank)
            free, _ = op("ListDiff", [tf.range(rank), axes], {"out_idx": tf.int32})
        free_dims = tf.gather(shape_a, free)
        axes_dims = tf.gather(shape_a, axes)
        prod_free = tf.reduce_prod(free_dims)
        prod_axes = tf.reduce_prod(axes_dims)
        if flipped:
            order = tf.concat([axes, free], 0)
            shape = tf.stack([prod_axes, prod_free])
        else:
            order = tf.concat([free, axes], 0)
            shape = tf.stack([prod_free, prod_axes])
        return tf.reshape(tf.transpose(a, order), shape), free_dims, static


    def _axes_pair(a, axes):
        rank = _rank(a)
        old = VERSION < 221
        if isinstance(axes, int):
            if axes < 0:
                raise ValueError("'axes' must be at least 0." if old else
                                 f"`axes` must be at least 0. Received: {axes}.")
            if rank is not None:
                if axes > rank:
                    raise ValueError(
                        "'axes' must not be larger than the number of dimensions of tensor %s." % a
                        if old else "`axes` must not be larger than the number of dimensions of "
                        f"tensor {a}.  Received {axes}, vs tensor dimensions {rank}.")
                return list(range(rank - axes, rank)), list(range(axes))
            count = tf.rank(a)
            return tf.range(count - axes, count, dtype=tf.int32), tf.range(axes, dtype=tf.int32)
        if isinstance(axes, (list, tuple)):
            if len(axes) != 2:
                raise ValueError("'axes' must be an integer or have length 2." if old else
                                 f"`axes` must be an integer or have length 2. Received {axes}.")
            first, second = axes
            if isinstance(first, int) and isinstance(second, int):
                first, second = [first], [second]
            if len(first) != len(second):
                raise ValueError(
                    "Different number of contraction axes 'a' and 'b', %s != %s." % (len(first), len(second))
                    if old else "Different number of contraction axes `a` and `b`, "
                    f"{len(first)} != {len(second)}.")
            return first, second
        axes = tensor(axes, tf.int32, "axes")
        return axes[0], axes[1]


    # tf.tensordot tf.linalg.tensordot
    def tensordot(a, b, axes, name=None):
        with scope(name or "Tensordot") as name:
            a = tensor(a, name="a")
            b = tensor(b, name="b")
            a_axes, b_axes = _axes_pair(a, axes)
            left, a_free, a_static = _contracted(a, a_axes, False)
            right, b_free, b_static = _contracted(b, b_axes, True)
            product = tf.matmul(left, right)
            if isinstance(a_free, list) and isinstance(b_free, list):
                if VERSION == 221 and dims(product) == a_free + b_free:
                    return product
                return tf.reshape(product, a_free + b_free if a_free + b_free else
                                  tensor([], tf.int32, "shape"), name=name)
            a_free = tensor(a_free, tf.int32)
            b_free = tensor(b_free, tf.int32)
            product = tf.reshape(product, tf.concat([a_free, b_free], 0), name=name)
            if a_static is not None and b_static is not None:
                product.set_shape(a_static + b_static)
            return product


    def _resolved(equation, count):
        # The equation with its output written out.
        text = equation.replace(" ", "")
        letters = text.replace("...", "").replace("->", "").replace(",", "")
        left, arrow, right = text.partition("->")
        if not all(c.isalpha() for c in letters) or "-" in right or ">" in right:
            raise ValueError("Subscripts have incorrect format: {}".format(text))
        inputs = left.split(",")
        if len(inputs) != count:
            raise ValueError('Got {} inputs for equation "{}", expecting {}'.format(
                count, equation, len(inputs)))
        if not arrow:
            plain = left.replace("...", "").replace(",", "")
            right = ("..." if "..." in left else "") + "".join(
                c for c in sorted(set(plain)) if plain.count(c) == 1)
            text = left + "->" + right
        labels = right.replace("...", "")
        if len(set(labels)) != len(labels):
            raise ValueError("Output subscripts contain a label appearing more than once: {}".format(
                equation))
        for label in labels:
            if label not in left:
                raise ValueError("Output subscripts contain the label {} not present in the input "
                                 "subscripts.".format(label))
        return text, inputs, right


    # tf.einsum tf.linalg.einsum
    def einsum(equation, *inputs, **kwargs):
        name = kwargs.pop("name", None)
        kwargs.pop("optimize", None)
        if kwargs:
            if VERSION == 221:
                raise TypeError(f'Invalid keyword arguments for einsum: {", ".join(kwargs)}. '
                                f'Valid arguments: name, optimize, greedy.')
            raise TypeError("invalid keyword arguments for this function: " + ", ".join(
                [format(key) for key in sorted(list(kwargs.keys()))]))
        with scope(name or "einsum") as name:
            inputs = list(inputs)
            for x in inputs:
                x.get_shape() if VERSION < 221 else x.shape
            text, labels, output = _resolved(equation, len(inputs))
            if VERSION < 221:
                for subscript in labels:
                    if any(subscript.count(c) > 1 and c in output for c in subscript if c != "."):
                        raise ValueError(
                            "Subscript not supported: an axis appears more than once: %s" % subscript)
            while len(inputs) > 2:
                first, second = labels[0], labels[1]
                rest = set("".join(labels[2:]) + output)
                kept = ""
                dotted = "..." if "..." in first or "..." in second else ""
                for c in (first + second).replace("...", ""):
                    if c in rest and c not in kept:
                        kept += c
                made = dotted + kept
                product = op("Einsum", [inputs[:2]], {"equation": first + "," + second + "->" + made})
                inputs = [product] + inputs[2:]
                labels = [made] + labels[2:]
                text = ",".join(labels) + "->" + output
            return op("Einsum", [inputs], {"equation": text})
    """##
}
