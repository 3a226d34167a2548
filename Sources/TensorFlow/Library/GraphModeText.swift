// The parts of version 1's API that are plain Python above the ops.

extension LibraryTexts {
  static let graphMode = ##"""
    # The parts of version 1's API that are plain Python above the ops.
    from _tensorflow import *
    from _tensorflow_variable_scopes import *


    # The global step

    # tf.compat.v1.train.get_global_step
    def get_global_step(graph=None):
        steps = tf.compat.v1.get_collection("global_step")
        return steps[0] if steps else None


    # tf.compat.v1.train.create_global_step
    def create_global_step(graph=None):
        if get_global_step() is not None:
            raise ValueError('"global_step" already exists.')
        return get_variable("global_step", shape=[], dtype=tf.int64, initializer=Zeros(tf.int64),
                            trainable=False, collections=["variables", "global_step"])


    # tf.compat.v1.train.get_or_create_global_step
    def get_or_create_global_step(graph=None):
        step = get_global_step()
        return create_global_step() if step is None else step


    # tf.compat.v1.train.global_step
    def global_step(sess, global_step_tensor):
        return int(sess.run(global_step_tensor))


    # Deprecated names of arguments and functions

    # tf.compat.v1.Print
    def Print(input_, data, message=None, first_n=None, summarize=None, name=None):
        with tf.name_scope(name):
            return apply("Print", [tf.convert_to_tensor(input_)] + [tf.convert_to_tensor(d) for d in data],
                         {"message": message or "", "first_n": -1 if first_n is None else first_n,
                          "summarize": 3 if summarize is None else summarize}, name)


    # Layers, as far as they are small

    # tf.compat.v1.layers.dense
    def dense(inputs, units, activation=None, use_bias=True, kernel_initializer=None,
              bias_initializer=None, kernel_regularizer=None, bias_regularizer=None,
              activity_regularizer=None, kernel_constraint=None, bias_constraint=None,
              trainable=True, name=None, reuse=None):
        inputs = tf.convert_to_tensor(inputs)
        with variable_scope(name, "dense", reuse=reuse):
            kernel = get_variable("kernel", [int(inputs.shape[-1]), units], inputs.dtype,
                                  kernel_initializer, kernel_regularizer, trainable)
            if use_bias:
                bias = get_variable("bias", [units], inputs.dtype,
                                    bias_initializer or Zeros(), bias_regularizer, trainable)
            outputs = tf.matmul(inputs, kernel)
            if use_bias:
                outputs = tf.nn.bias_add(outputs, bias)
            if activation is not None:
                outputs = activation(outputs)
            return outputs


    # tf.compat.v1.layers.flatten
    def flatten(inputs, name=None):
        inputs = tf.convert_to_tensor(inputs)
        with tf.name_scope(name or "flatten"):
            size = 1
            for dimension in inputs.shape.as_list()[1:]:
                size *= dimension
            return tf.reshape(inputs, [-1, size])


    # tf.compat.v1.layers.dropout
    def dropout(inputs, rate=0.5, noise_shape=None, seed=None, training=False, name=None):
        if not training:
            return tf.identity(inputs)
        return tf.nn.dropout(inputs, rate=rate, noise_shape=noise_shape, seed=seed)


    # What sessions give for sparse tensors

    import collections

    # tf.compat.v1._IndexedSlicesValue
    IndexedSlicesValue = collections.namedtuple(
        "IndexedSlicesValue", ["values", "indices", "dense_shape"])

    # tf.compat.v1.SparseTensorValue
    SparseTensorValue = collections.namedtuple(
        "SparseTensorValue", ["indices", "values", "dense_shape"])


    # Losses

    def _weighted(values, weights, collection, reduction=None):
        values = tf.multiply(values, weights)
        loss = tf.reduce_mean(values)
        if collection is not None:
            tf.compat.v1.add_to_collection(collection, loss)
        return loss


    # tf.compat.v1.losses.mean_squared_error
    def mean_squared_error(labels, predictions, weights=1.0, scope=None, loss_collection="losses",
                           reduction=None):
        with tf.name_scope(scope or "mean_squared_error"):
            return _weighted(tf.math.squared_difference(predictions, labels), weights,
                             loss_collection)


    # tf.compat.v1.losses.absolute_difference
    def absolute_difference(labels, predictions, weights=1.0, scope=None,
                            loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "absolute_difference"):
            return _weighted(tf.abs(predictions - labels), weights, loss_collection)


    # tf.compat.v1.losses.softmax_cross_entropy
    def softmax_cross_entropy(onehot_labels, logits, weights=1.0, label_smoothing=0, scope=None,
                              loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "softmax_cross_entropy_loss"):
            values = tf.nn.softmax_cross_entropy_with_logits(labels=onehot_labels, logits=logits)
            return _weighted(values, weights, loss_collection)


    # tf.compat.v1.losses.sparse_softmax_cross_entropy
    def sparse_softmax_cross_entropy(labels, logits, weights=1.0, scope=None,
                                     loss_collection="losses", reduction=None):
        with tf.name_scope(scope or "sparse_softmax_cross_entropy_loss"):
            values = tf.nn.sparse_softmax_cross_entropy_with_logits(labels=labels, logits=logits)
            return _weighted(values, weights, loss_collection)


    # tf.compat.v1.losses.get_losses
    def get_losses(scope=None, loss_collection="losses"):
        return tf.compat.v1.get_collection(loss_collection, scope)


    # tf.compat.v1.losses.get_regularization_losses
    def get_regularization_losses(scope=None):
        return tf.compat.v1.get_collection("regularization_losses", scope)


    # tf.compat.v1.losses.add_loss
    def add_loss(loss, loss_collection="losses"):
        tf.compat.v1.add_to_collection(loss_collection, loss)


    # Rates that decay

    def _rate(name, learning_rate, global_step, compute):
        if global_step is None:
            raise ValueError("global_step is required for %s." % name)
        with tf.name_scope(name):
            rate = tf.convert_to_tensor(learning_rate, name="learning_rate")
            step = tf.cast(global_step, rate.dtype)
            return compute(rate, step)


    # tf.compat.v1.train.exponential_decay
    def exponential_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                          name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            return tf.multiply(rate, tf.pow(tf.cast(decay_rate, rate.dtype), fraction),
                               name=name or "ExponentialDecay")
        return _rate("ExponentialDecay", learning_rate, global_step, compute)


    # tf.compat.v1.train.natural_exp_decay
    def natural_exp_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                          name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            return rate * tf.exp(tf.negative(tf.cast(decay_rate, rate.dtype)) * fraction)
        return _rate("NaturalExpDecay", learning_rate, global_step, compute)


    # tf.compat.v1.train.inverse_time_decay
    def inverse_time_decay(learning_rate, global_step, decay_steps, decay_rate, staircase=False,
                           name=None):
        def compute(rate, step):
            fraction = step / tf.cast(decay_steps, rate.dtype)
            if staircase:
                fraction = tf.floor(fraction)
            one = tf.cast(tf.constant(1), rate.dtype)
            return rate / (one + tf.cast(decay_rate, rate.dtype) * fraction)
        return _rate("InverseTimeDecay", learning_rate, global_step, compute)


    # tf.compat.v1.train.polynomial_decay
    def polynomial_decay(learning_rate, global_step, decay_steps, end_learning_rate=0.0001,
                         power=1.0, cycle=False, name=None):
        def compute(rate, step):
            steps = tf.cast(decay_steps, rate.dtype)
            end = tf.cast(end_learning_rate, rate.dtype)
            if cycle:
                one = tf.constant(1.0, rate.dtype)
                times = tf.where(tf.equal(step, 0), one, tf.math.ceil(step / steps))
                steps = steps * times
            else:
                step = tf.minimum(step, steps)
            p = step / steps
            return tf.add(tf.multiply(rate - end, tf.pow(1 - p, tf.cast(power, rate.dtype))), end)
        return _rate("PolynomialDecay", learning_rate, global_step, compute)


    # tf.compat.v1.train.piecewise_constant tf.compat.v1.train.piecewise_constant_decay
    def piecewise_constant(x, boundaries, values, name=None):
        with tf.name_scope(name or "PiecewiseConstant"):
            x = tf.convert_to_tensor(x)
            result = tf.convert_to_tensor(values[-1])
            for boundary, value in reversed(list(zip(boundaries, values[:-1]))):
                result = tf.where(x <= tf.cast(boundary, x.dtype), tf.convert_to_tensor(value), result)
            return result
    """##
}
