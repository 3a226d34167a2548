// What datasets are made of: structures of elements, their specs, functions of elements.

extension LibraryTexts {
  static let datasetParts = ##"""
    # What datasets are made of: structures of elements, their specs, functions of elements.
    from _tensorflow import *


    def _stacked(values):
        return apply("Pack", values, {"axis": 0}, None)


    def _is_named(value):
        return isinstance(value, tuple) and hasattr(value, "_fields")


    def _map(f, structure):
        if isinstance(structure, dict):
            return {key: _map(f, structure[key]) for key in structure}
        if _is_named(structure):
            return type(structure)(*[_map(f, part) for part in structure])
        if isinstance(structure, tuple):
            return tuple([_map(f, part) for part in structure])
        return f(structure)


    def _flat(structure):
        if isinstance(structure, dict):
            return [leaf for key in sorted(structure) for leaf in _flat(structure[key])]
        if isinstance(structure, tuple):
            return [leaf for part in structure for leaf in _flat(part)]
        return [structure]


    def _pack(template, leaves):
        rest = list(leaves)

        def take(part):
            if isinstance(part, dict):
                made = {key: take(part[key]) for key in sorted(part)}
                return {key: made[key] for key in part}
            if _is_named(part):
                return type(part)(*[take(p) for p in part])
            if isinstance(part, tuple):
                return tuple([take(p) for p in part])
            return rest.pop(0)
        return take(template)


    def _tensors(structure):
        def convert(leaf):
            if isinstance(leaf, tf.data.Dataset):
                return leaf
            if is_symbolic(leaf):
                value = known(leaf)
                if value is None:
                    raise NotImplementedError(
                        "datasets of tensors of a graph are not supported by this engine")
                return tf.convert_to_tensor(value)
            return tf.convert_to_tensor(leaf)
        with eager_scope():
            return _map(convert, structure)


    def _spec_of(structure):
        def spec(leaf):
            if isinstance(leaf, tf.data.Dataset):
                return DatasetSpec(leaf.element_spec)
            return tf.TensorSpec(leaf.shape, leaf.dtype)
        return _map(spec, structure)


    # tf.data.DatasetSpec
    class DatasetSpec:
        def __init__(self, element_spec, dataset_shape=()):
            self._element_spec = element_spec

        element_spec = property(lambda self: self._element_spec)

        def __repr__(self):
            return "DatasetSpec(%r, %r)" % (self._element_spec, tf.TensorShape([]))

        def __eq__(self, other):
            return isinstance(other, DatasetSpec) and self._element_spec == other._element_spec


    def _dims(shape):
        return None if shape.rank is None else shape.as_list()


    def _apply(function, element):
        if isinstance(element, tuple) and not _is_named(element):
            return function(*element)
        return function(element)


    def _result(structure):
        if isinstance(structure, list):
            return _stacked(structure)
        if _is_named(structure):
            return type(structure)(*[_result(part) for part in structure])
        if isinstance(structure, tuple):
            return tuple([_result(part) for part in structure])
        if isinstance(structure, dict):
            return {key: _result(structure[key]) for key in structure}
        return structure


    class _Function:
        """A function of elements, traced once for their types."""

        def __init__(self, function, spec):
            self.plain = any(isinstance(leaf, DatasetSpec) for leaf in _flat(spec))
            self.function = function
            self.spec = spec
            self.output_spec = None
            if self.plain:
                return

            def traced(*leaves):
                self.in_trace = True
                result = _result(_apply(self.converted, _pack(spec, leaves)))
                return result
            specs = [tf.TensorSpec(leaf.shape, leaf.dtype, "args_%d" % index)
                     for index, leaf in enumerate(_flat(spec))]
            with eager_scope():
                self.converted = tf.autograph.to_graph(function) if _converts(function) else function
                self.concrete = tf.function(traced, autograph=False).get_concrete_function(*specs)
                outputs = self.concrete.structured_outputs
            self.template = outputs
            self.output_spec = _spec_of(outputs)

        def __call__(self, element):
            if self.plain:
                return _apply(self.function, element)
            return self.concrete(*_flat(element))


    def _converts(function):
        return type(function).__name__ == "function"


    def _shape_list(shape):
        return shape.as_list() if hasattr(shape, "as_list") else list(shape)


    def _brackets(shape):
        return "[" + ",".join(str(s) for s in shape) + "]"


    def _plain(structure):
        if isinstance(structure, dict):
            return "{" + ", ".join("%s: %s" % (k, _plain(v)) for k, v in structure.items()) + "}"
        if isinstance(structure, tuple):
            return "(" + ", ".join(_plain(p) for p in structure) + (",)" if len(structure) == 1 else ")")
        return str(structure) if isinstance(structure, tf.TensorShape) else repr(structure)


    def _flat_like(spec, value):
        if isinstance(spec, dict):
            return [leaf for key in sorted(spec) for leaf in _flat_like(spec[key], value[key])]
        if isinstance(spec, tuple):
            return [leaf for s, v in zip(spec, value) for leaf in _flat_like(s, v)]
        return [value]


    def _wider(a, b):
        if isinstance(a, DatasetSpec):
            return a
        x, y = _dims(a.shape), _dims(b.shape)
        if x is None or y is None or len(x) != len(y):
            return tf.TensorSpec(None, a.dtype)
        return tf.TensorSpec([m if m == n else None for m, n in zip(x, y)], a.dtype)
    """##
}
