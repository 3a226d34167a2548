// Losses of neural networks.

extension LibraryTexts {
  static let losses = ##"""
    # Losses of neural networks.
    from _tensorflow import *


    def _checked(name, labels, logits):
        if labels is None or logits is None:
            raise ValueError("Both labels and logits must be provided.")


    def _compatible(a, b):
        x, y = dims(a), dims(b)
        if x is None or y is None:
            return True
        return len(x) == len(y) and all(
            m is None or n is None or m == n for m, n in zip(x, y))


    def _where_v1(condition, x, y):
        return op("Select", [condition, x, y])


    # tf.nn.sigmoid_cross_entropy_with_logits [2.0 2.21]
    def sigmoid_cross_entropy_with_logits(labels=None, logits=None, name=None):
        _checked("sigmoid_cross_entropy_with_logits", labels, logits)
        with scope(name or "logistic_loss") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            if not _compatible(labels, logits):
                if VERSION == 221:
                    raise ValueError("`logits` and `labels` must have the same shape, "
                                     f"received ({logits.shape} vs {labels.shape}).")
                raise ValueError("logits and labels must have the same shape (%s vs %s)" % (
                    logits.shape, labels.shape))
            zeros = tf.zeros_like(logits, dtype=logits.dtype)
            positive = logits >= zeros
            relu_logits = _where_v1(positive, logits, zeros)
            negative = _where_v1(positive, -logits, logits)
            return tf.add(relu_logits - logits * labels, tf.math.log1p(tf.exp(negative)), name=name)


    # tf.compat.v1.nn.sigmoid_cross_entropy_with_logits
    def sigmoid_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None, name=None):
        return sigmoid_cross_entropy_with_logits(labels, logits, name)


    # tf.nn.weighted_cross_entropy_with_logits
    def weighted_cross_entropy_with_logits(labels, logits, pos_weight, name=None):
        with scope(name or "logistic_loss") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            if not _compatible(labels, logits):
                raise ValueError("logits and labels must have the same shape (%s vs %s)" % (
                    logits.shape, labels.shape))
            weight = 1 + (pos_weight - 1) * labels
            return tf.add((1 - labels) * logits,
                          weight * (tf.math.log1p(tf.exp(-tf.abs(logits))) + tf.nn.relu(-logits)),
                          name=name)


    # tf.nn.log_poisson_loss
    def log_poisson_loss(targets, log_input, compute_full_loss=False, name=None):
        with scope(name or "log_poisson_loss"):
            log_input = tensor(log_input, name="log_input")
            targets = tensor(targets, name="targets")
            result = tf.exp(log_input) - log_input * targets
            if compute_full_loss:
                half = tf.constant(0.5, dtype=targets.dtype)
                two_pi = tf.constant(6.283185307179586, dtype=targets.dtype)
                stirling = targets * tf.math.log(targets) - targets + half * tf.math.log(two_pi * targets)
                zeros = tf.zeros_like(targets)
                ones = tf.ones_like(targets)
                small = tf.logical_and(targets >= zeros, targets <= ones)
                result += _where_v1(small, zeros, stirling)
            return result


    def _flatten_outer(logits):
        rank = tf.rank(logits)
        last = tf.slice(tf.shape(logits), [tf.subtract(rank, 1)], [1])
        output = tf.reshape(logits, tf.concat([[-1], last], 0))
        if not eager():
            sizes = dims(logits)
            if sizes is not None and None not in sizes[:-1]:
                product = 1
                for size in sizes[:-1]:
                    product *= size
                output.set_shape([product, sizes[-1]])
        return output


    def _softmax_cross_entropy(labels, logits, axis, name):
        with scope(name or "softmax_cross_entropy_with_logits") as name:
            logits = tensor(logits, name="logits")
            labels = tensor(labels, name="labels")
            narrow = logits.dtype == tf.float16 or logits.dtype == tf.bfloat16
            precise = tf.cast(logits, tf.float32) if narrow else logits
            labels = tf.cast(labels, precise.dtype)
            rank = tf.rank(precise)
            sizes = dims(logits)
            if axis != -1:
                def move(value):
                    return tf.transpose(value, tf.concat(
                        [tf.range(axis), tf.range(axis + 1, rank), [axis]], 0))
                precise = move(precise)
                labels = move(labels)
            shape = tf.shape(precise)
            precise = _flatten_outer(precise)
            labels = _flatten_outer(labels)
            cost, _ = op("SoftmaxCrossEntropyWithLogits", [precise, labels], None, name)
            output_shape = tf.slice(shape, [0], [tf.subtract(rank, 1)])
            cost = tf.reshape(cost, output_shape)
            if not eager() and sizes is not None:
                del sizes[axis]
                cost.set_shape(sizes)
            return tf.cast(cost, logits.dtype) if narrow else cost


    # tf.nn.softmax_cross_entropy_with_logits [2.0 2.21]
    def softmax_cross_entropy_with_logits(labels, logits, axis=-1, name=None):
        return _softmax_cross_entropy(labels, logits, axis, name)


    # tf.compat.v1.nn.softmax_cross_entropy_with_logits_v2
    def softmax_cross_entropy_with_logits_v2(labels, logits, axis=None, name=None, dim=None):
        axis = dim if axis is None else axis
        return _softmax_cross_entropy(labels, logits, -1 if axis is None else axis, name)


    # tf.compat.v1.nn.softmax_cross_entropy_with_logits
    def softmax_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None, dim=-1,
                                             name=None, axis=None):
        dim = dim if axis is None else axis
        _checked("softmax_cross_entropy_with_logits", labels, logits)
        with scope(name or "softmax_cross_entropy_with_logits_sg") as name:
            labels = tf.stop_gradient(labels, name="labels_stop_gradient")
        return _softmax_cross_entropy(labels, logits, dim, name)


    # tf.nn.sparse_softmax_cross_entropy_with_logits [2.0 2.21]
    def sparse_softmax_cross_entropy_with_logits(labels, logits, name=None):
        return _sparse_cross_entropy(labels, logits, name)


    # tf.compat.v1.nn.sparse_softmax_cross_entropy_with_logits
    def sparse_softmax_cross_entropy_with_logits_v1(_sentinel=None, labels=None, logits=None,
                                                    name=None):
        _checked("sparse_softmax_cross_entropy_with_logits", labels, logits)
        return _sparse_cross_entropy(labels, logits, name)


    def _sparse_cross_entropy(labels, logits, name):
        with scope(name or "SparseSoftmaxCrossEntropyWithLogits"):
            labels = tensor(labels)
            logits = tensor(logits)
            precise = tf.cast(logits, tf.float32) if logits.dtype == tf.float16 else logits
            label_dims, logit_dims = dims(labels), dims(logits)
            labels_shape = tf.shape(labels)
            if logit_dims is not None and len(logit_dims) == 0:
                if VERSION == 221:
                    raise ValueError(f"`logits` cannot be a scalar. Received logits={logits}`")
                raise ValueError("Logits cannot be scalars - received shape %s." % logits.shape)
            if logit_dims is not None and label_dims is not None:
                if len(label_dims) != len(logit_dims) - 1:
                    if VERSION == 221:
                        raise ValueError(
                            "`labels.shape.rank` must equal `logits.shape.rank - 1`. "
                            f"Received: labels.shape={labels.shape} of rank {len(label_dims)} and "
                            f"logits.shape={logits.shape} of rank {len(logit_dims)}")
                    raise ValueError(
                        "Rank mismatch: Rank of labels (received %s) should equal rank of logits "
                        "minus 1 (received %s)." % (len(label_dims), len(logit_dims)))
                if None not in label_dims and None not in logit_dims[:-1] \
                        and label_dims != logit_dims[:-1]:
                    if VERSION == 221:
                        raise ValueError(
                            "`labels.shape` must equal `logits.shape` except for the last dimension. "
                            f"Received: labels.shape={labels.shape} and logits.shape={logits.shape}")
                    raise ValueError(
                        "Shape mismatch: The shape of labels (received %s) should equal the shape of "
                        "logits except for the last dimension (received %s)." % (
                            labels.shape, logits.shape))
            kind = "SparseSoftmaxCrossEntropyWithLogits"
            if logit_dims is not None and len(logit_dims) == 2:
                cost, _ = op(kind, [precise, labels], None, name)
                return tf.cast(cost, tf.float16) if logits.dtype == tf.float16 else cost
            classes = tf.shape(logits)[tf.rank(logits) - 1]
            precise = tf.reshape(precise, [-1, classes])
            labels = tf.reshape(labels, [-1])
            cost, _ = op(kind, [precise, labels], None, name)
            cost = tf.reshape(cost, labels_shape)
            if label_dims is not None and not eager():
                cost.set_shape(label_dims)
            return tf.cast(cost, tf.float16) if logits.dtype == tf.float16 else cost


    # tf.nn.scale_regularization_loss [2.0 2.21]
    def scale_regularization_loss(regularization_loss):
        return regularization_loss


    # tf.nn.compute_average_loss [2.0 2.21]
    def compute_average_loss(per_example_loss, sample_weight=None, global_batch_size=None,
                             max_norm=None):
        losses = tensor(per_example_loss)
        if sample_weight is not None:
            losses = losses * tf.cast(sample_weight, losses.dtype)
        if global_batch_size is None:
            global_batch_size = dims(losses)[0]
        return tf.reduce_sum(losses) / tf.cast(global_batch_size, losses.dtype)
    """##
}
