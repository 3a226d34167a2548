// Models: sequential ones, functional ones, and how they are trained.

extension LibraryTexts {
  static let kerasModels = ##"""
    # Models: sequential ones, functional ones, and how they are trained.
    from _tensorflow import *
    from _tensorflow_keras_layers import KerasTensor, Layer, _takes_training
    from _tensorflow_keras_losses import Loss, _get_loss
    from _tensorflow_keras_metrics import _metrics
    from _tensorflow_keras_optimizers import _get_optimizer
    from _tensorflow_keras_parts import MODERN, _counts, _flat, _unique


    class History:
        def __init__(self):
            self.history = {}
            self.epoch = []


    # tf.keras.Model tf.keras.models.Model
    class Model(Layer):
        def __new__(cls, *args, **kwargs):
            if cls is Model and (args or "inputs" in kwargs):
                return object.__new__(Functional)
            return object.__new__(cls)

        def __init__(self, *args, **kwargs):
            super().__init__(name=kwargs.get("name"))
            self.optimizer = None

        @property
        def layers(self):
            return self._parts()

        def compile(self, optimizer="rmsprop", loss=None, metrics=None, run_eagerly=None, **kwargs):
            self.optimizer = _get_optimizer(optimizer)
            self._loss = _get_loss(loss)
            self._metrics = []
            for metric in metrics or []:
                self._metrics.append(metric)
            self._made_metrics = None

        def _metric_objects(self, y, predictions):
            if self._made_metrics is None:
                made = []
                for metric in self._metrics:
                    if isinstance(metric, str):
                        if metric in ("accuracy", "acc"):
                            if predictions.shape.rank > 1 and predictions.shape[-1] == 1:
                                kind = "BinaryAccuracy"
                            elif y.shape.rank < predictions.shape.rank or y.shape[-1] == 1:
                                kind = "SparseCategoricalAccuracy"
                            else:
                                kind = "CategoricalAccuracy"
                            made.append((metric, _metrics[kind]()))
                        else:
                            made.append((metric, _metrics[metric]()))
                    else:
                        made.append((metric.name, metric))
                self._made_metrics = made
            return self._made_metrics

        def _loss_of(self, y, predictions):
            loss = self._loss(y, predictions)
            if not isinstance(self._loss, Loss):
                loss = tf.reduce_mean(loss)
            extra = self.losses
            for value in extra:
                loss = loss + value
            return loss

        def train_on_batch(self, x, y):
            with tf.GradientTape() as tape:
                predictions = self(x, training=True)
                loss = self._loss_of(y, predictions)
            weights = self.trainable_weights
            self.optimizer.apply_gradients(zip(tape.gradient(loss, weights), weights))
            for _, metric in self._metric_objects(y, predictions):
                metric.update_state(y, predictions)
            return loss

        def _batches(self, x, y, batch_size):
            if isinstance(x, tf.data.Dataset):
                for element in x:
                    yield element
                return
            x = tf.convert_to_tensor(x)
            if x.dtype == tf.float64:
                x = tf.cast(x, tf.float32)
            y = None if y is None else tf.convert_to_tensor(y)
            if y is not None and y.dtype == tf.float64:
                y = tf.cast(y, tf.float32)
            size = batch_size or 32
            for start in range(0, int(x.shape[0]), size):
                yield (x[start:start + size], None if y is None else y[start:start + size])

        def fit(self, x=None, y=None, batch_size=None, epochs=1, verbose=1, callbacks=None,
                validation_data=None, shuffle=True, **kwargs):
            if verbose not in (0, "0"):
                raise NotImplementedError(
                    "Model.fit shows its progress and times, which no run repeats; this engine supports "
                    "verbose=0 only")
            if shuffle and not isinstance(x, tf.data.Dataset) and batch_size is not None:
                count = int(tf.shape(tf.convert_to_tensor(x))[0])
                if count > batch_size:
                    raise NotImplementedError("shuffling in Model.fit is not supported by this engine; "
                                              "pass shuffle=False")
            history = History()
            for epoch in range(epochs):
                history.epoch.append(epoch)
                total, count = 0.0, 0
                for _, metric in self._made_metrics or []:
                    metric.reset_states()
                for xs, ys in self._batches(x, y, batch_size):
                    loss = float(self.train_on_batch(xs, ys))
                    n = int(xs.shape[0])
                    total, count = total + loss * n, count + n
                history.history.setdefault("loss", []).append(total / count)
                for name, metric in self._made_metrics or []:
                    history.history.setdefault(name, []).append(float(metric.result()))
                for callback in callbacks or []:
                    if hasattr(callback, "on_epoch_end"):
                        callback.on_epoch_end(epoch, {k: v[-1] for k, v in history.history.items()})
            return history

        def evaluate(self, x=None, y=None, batch_size=None, verbose=1, **kwargs):
            if verbose not in (0, "0"):
                raise NotImplementedError("Model.evaluate is supported with verbose=0 only")
            total, count = 0.0, 0
            for _, metric in self._made_metrics or []:
                metric.reset_states()
            for xs, ys in self._batches(x, y, batch_size):
                predictions = self(xs, training=False)
                n = int(xs.shape[0])
                total, count = total + float(self._loss_of(ys, predictions)) * n, count + n
                for _, metric in self._metric_objects(ys, predictions):
                    metric.update_state(ys, predictions)
            results = [total / count] + [float(m.result()) for _, m in self._made_metrics or []]
            return results if len(results) > 1 else results[0]

        def predict(self, x, batch_size=None, verbose="auto", steps=None, **kwargs):
            if MODERN and verbose not in (0, "0"):
                raise NotImplementedError("Model.predict is supported with verbose=0 only")
            parts = []
            for batch in self._batches(x, None, batch_size):
                xs = batch[0] if isinstance(batch, tuple) else batch
                parts.append(self(xs, training=False))
            return tf.concat(parts, 0).numpy()

        def summary(self, *args, **kwargs):
            raise NotImplementedError("Model.summary is not supported by this engine")

        def save(self, *args, **kwargs):
            raise NotImplementedError("Model.save is not supported by this engine")

        save_weights = load_weights = save


    class Functional(Model):
        def __init__(self, inputs=None, outputs=None, name=None, **kwargs):
            Model.__init__(self, name=name or _unique("functional" if MODERN else "model"))
            self.inputs, self.outputs = inputs, outputs
            self.built = True
            order = []

            def visit(tensor):
                for leaf in _flat(tensor):
                    if isinstance(leaf, KerasTensor) and leaf._layer is not None:
                        visit(leaf._inputs)
                        if not any(leaf._layer is known for known in order):
                            order.append(leaf._layer)
            visit(outputs)
            self._layers_seen.extend(order)

        def call(self, inputs, training=False):
            known = {}
            for tensor, value in zip(_flat(self.inputs), _flat(inputs)):
                known[id(tensor)] = tf.convert_to_tensor(value)

            def value(tensor):
                if isinstance(tensor, (list, tuple)):
                    return [value(part) for part in tensor]
                if not isinstance(tensor, KerasTensor):
                    return tensor
                if id(tensor) not in known:
                    kwargs = dict(tensor._kwargs)
                    if _takes_training(tensor._layer):
                        kwargs.setdefault("training", training)
                    known[id(tensor)] = tensor._layer(value(tensor._inputs), *tensor._args, **kwargs)
                return known[id(tensor)]
            return value(self.outputs)


    # tf.keras.Sequential tf.keras.models.Sequential
    class Sequential(Model):
        def __init__(self, layers=None, name=None):
            Model.__init__(self, name=name or _unique("sequential"))
            self._items = []
            for layer in layers or []:
                self.add(layer)

        @property
        def layers(self):
            return list(self._items)

        def add(self, layer):
            if isinstance(layer, KerasTensor):
                self._first = layer.shape.as_list()
                return
            self._items.append(layer)
            if not any(layer is known for known in self._layers_seen):
                self._layers_seen.append(layer)
            if layer._input_shape is not None and len(self._items) == 1:
                self._first = [None] + list(layer._input_shape)
            if getattr(self, "_first", None) is not None and not layer.built:
                self.build(self._first)

        _first = None

        def pop(self):
            layer = self._items.pop()
            self._layers_seen = [known for known in self._layers_seen if known is not layer]

        def build(self, input_shape=None):
            shape = self._first if input_shape is None else list(input_shape)
            if shape is None:
                return
            with outside():
                value = tf.zeros([1 if d is None else d for d in tf.TensorShape(shape).as_list()])
                for layer in self._items:
                    value = layer(value)
            self.built = True

        def call(self, inputs, training=False):
            for layer in self._items:
                if _takes_training(layer):
                    inputs = layer(inputs, training=training)
                else:
                    inputs = layer(inputs)
            return inputs

        def _build(self, inputs):
            self.built = True


    # tf.keras.callbacks.Callback
    class Callback:
        def on_epoch_end(self, epoch, logs=None):
            pass


    # tf.keras.utils.to_categorical
    def to_categorical(y, num_classes=None, dtype="float32"):
        import numpy as np
        y = np.array(y, dtype="int").ravel()
        return np.eye(num_classes or int(y.max()) + 1, dtype=dtype)[y]


    # tf.keras.backend.floatx
    def floatx():
        return "float32"


    # tf.keras.backend.epsilon
    def epsilon():
        return 1e-07


    # tf.keras.backend.clear_session
    def clear_session():
        _counts.clear()
    """##
}
