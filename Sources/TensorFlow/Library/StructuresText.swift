// Nested structures, modules, arrays of tensors, and functions that map over rows.

extension LibraryTexts {
  static let structures = ##"""
    # Nested structures, modules, arrays of tensors, and functions that map over rows.
    from _tensorflow import *


    def _rank(x):
        sizes = dims(x)
        return None if sizes is None else len(sizes)


    # tf.nest.flatten
    def nest_flatten(structure, expand_composites=False):
        if expand_composites:
            return flatten_all(structure)
        return flatten(structure)


    # tf.nest.is_nested
    def nest_is_nested(structure):
        return is_nested(structure)


    # tf.nest.assert_same_structure
    def assert_same_structure(nest1, nest2, check_types=True, expand_composites=False):
        found = difference(nest1, nest2)
        if found is not None:
            if found[0] == "TypeError" and not check_types:
                return
            raise {"TypeError": TypeError, "ValueError": ValueError}[found[0]](found[1])


    # tf.nest.map_structure
    def map_structure(func, *structure, **kwargs):
        if not callable(func):
            raise TypeError("func must be callable, got: %s" % (func,))
        if not structure:
            raise ValueError("Must provide at least one structure")
        check_types = kwargs.pop("check_types", True)
        expand = kwargs.pop("expand_composites", False)
        if kwargs:
            raise ValueError("Only valid keyword arguments are `check_types` and "
                             "`expand_composites`, not: `%s`" % ("`, `".join(kwargs.keys())))
        for other in structure[1:]:
            assert_same_structure(structure[0], other, check_types=check_types)
        leaves = [flatten(s) for s in structure]
        return pack(structure[0], [func(*items) for items in zip(*leaves)])


    # tf.nest.pack_sequence_as
    def pack_sequence_as(structure, flat_sequence, expand_composites=False):
        if not is_nested(flat_sequence):
            if VERSION == 221:
                raise TypeError("Attempted to pack value:\n  {}\ninto a structure, but found "
                                "incompatible type `{}` instead.".format(
                                    flat_sequence, type(flat_sequence)))
            raise TypeError("flat_sequence must be a sequence")
        flat_sequence = list(flat_sequence)
        if not is_nested(structure):
            if len(flat_sequence) != 1:
                if VERSION == 221:
                    raise ValueError("The target structure is of type `{}`\n  {}\nHowever the input is a "
                                     "sequence ({}) of length {}.\n  {}\nnest cannot guarantee that it "
                                     "is safe to map one to the other.".format(
                                         type(structure), structure, type(flat_sequence),
                                         len(flat_sequence), flat_sequence))
                raise ValueError("Structure is a scalar but len(flat_sequence) == %d > 1" %
                                 len(flat_sequence))
            return flat_sequence[0]
        count = len(flatten(structure))
        if count != len(flat_sequence):
            raise ValueError("Could not pack sequence. Structure had %d atoms, but flat_sequence had %d "
                             "items.  Structure: %s, flat_sequence: %s." % (
                                 count, len(flat_sequence), structure, flat_sequence)
                             if VERSION == 221 else
                             "Could not pack sequence. Structure had %d elements, but flat_sequence had "
                             "%d elements.  Structure: %s, flat_sequence: %s." % (
                                 count, len(flat_sequence), structure, flat_sequence))
        return pack(structure, flat_sequence)


    # tf.group
    def group(*inputs, **kwargs):
        name = kwargs.pop("name", None)
        if kwargs:
            raise ValueError("Unknown keyword arguments: " + ", ".join(kwargs.keys()))
        if eager():
            return None
        with scope(name or "group_deps") as name:
            if not inputs:
                return tf.no_op(name=name)
            found = []
            for item in flatten(list(inputs)):
                if item is None:
                    continue
                if is_tensor(item) or is_variable(item) or hasattr(item, "control_inputs"):
                    found.append(item)
                elif isinstance(item, tf.IndexedSlices):
                    found.append(item.values)
                else:
                    raise TypeError("Expected tf.group() expected Tensor objects not None with type "
                                    "'%s'" % type(item))
            with tf.control_dependencies(found):
                return tf.no_op(name=name)


    # tf.tuple [2.0 2.21]
    def tuple_(tensors, control_inputs=None, name=None):
        return _tuple(tensors, name, control_inputs)


    # tf.compat.v1.tuple
    def tuple_v1(tensors, name=None, control_inputs=None):
        return _tuple(tensors, name, control_inputs)


    def _tuple(tensors, name, control_inputs):
        if eager():
            return tensors
        with scope(name or "tuple"):
            tensors = [t if t is None or hasattr(t, "control_inputs") else tensor(t) for t in tensors]
            gates = [t for t in tensors if t is not None] + list(control_inputs or [])
            if not gates:
                raise ValueError("Must have at least one Tensor: %s" % tensors)
            gate = group(*gates)
            result = []
            for t in tensors:
                if is_tensor(t):
                    with tf.control_dependencies([gate]):
                        result.append(tf.identity(t, name="control_dependency"))
                else:
                    result.append(None if t is None else gate)
            return result


    # Modules


    def _snake(name):
        result = ""
        for index, c in enumerate(name):
            before = name[index - 1] if index else ""
            after = name[index + 1] if index + 1 < len(name) else ""
            if c.isupper() and index and (before.islower() or before.isdigit() or
                                          before.isupper() and after.islower()) and before != "_":
                result += "_"
            result += c
        return result.lower()


    def _is_module(x):
        return isinstance(x, Module)


    def _walk(module, accepts, recursive, seen, stack):
        attributes = vars(module)
        inner = []
        ignored = getattr(type(module), "_TF_MODULE_IGNORED_PROPERTIES", ())
        if id(module) in stack:
            recursive = False
        for key in sorted(attributes):
            if key in ignored:
                continue
            for leaf in _leaves(attributes[key]):
                if id(leaf) in seen:
                    continue
                if not (is_tensor(leaf) or is_variable(leaf) or _is_module(leaf)):
                    kept.append(leaf)
                seen.add(id(leaf))
                if accepts(leaf):
                    yield leaf
                if recursive and _is_module(leaf):
                    inner.append(leaf)
        stack.append(id(module))
        for module in inner:
            for leaf in _walk(module, accepts, recursive, seen, stack):
                yield leaf
        stack.pop()


    kept = []


    def _leaves(value):
        try:
            return flatten(value)
        except TypeError:
            return list(value.values())


    class _NameScope:
        def __init__(self, name):
            self._name = name

        @property
        def name(self):
            return self._name

        def __enter__(self):
            self._stack = getattr(self, "_stack", [])
            manager = tf.name_scope(self._name)
            self._stack.append(manager)
            return manager.__enter__()

        def __exit__(self, *args):
            self._stack.pop().__exit__(*args)
            return False


    class Module:
        """What owns variables and other modules."""

        _TF_MODULE_IGNORED_PROPERTIES = frozenset()

        def __init__(self, name=None):
            if name is None:
                name = _snake(type(self).__name__)
            elif not name.isidentifier():
                raise ValueError("%r is not a valid module name. Module names must be valid Python "
                                 "identifiers (e.g. a valid class name)." % name)
            self._name = name
            with tf.name_scope(name) as scope_name:
                self._name_scope = _NameScope(scope_name)

        @property
        def name(self):
            return self._name

        @property
        def name_scope(self):
            return self._name_scope

        def _found(self, accepts):
            result = tuple(_walk(self, accepts, True, {id(self)}, []))
            kept.clear()
            return result

        @property
        def variables(self):
            return self._found(is_variable)

        @property
        def trainable_variables(self):
            return self._found(lambda x: is_variable(x) and trainable(x))

        @property
        def non_trainable_variables(self):
            return self._found(lambda x: is_variable(x) and not trainable(x))

        @property
        def submodules(self):
            return self._found(_is_module)

        @classmethod
        def with_name_scope(cls, method):
            def method_with_name_scope(self, *args, **kwargs):
                with self.name_scope:
                    return converted_call(method, (self,) + args, kwargs)
            method_with_name_scope.__name__ = method.__name__
            method_with_name_scope.__doc__ = method.__doc__
            return method_with_name_scope


    if VERSION < 221:
        del Module.non_trainable_variables

    Module.__module__ = "tensorflow.python.module.module" if VERSION == 221 else \
        "tensorflow.python.module.module"

    # tf.Module
    module_class = Module


    # Arrays of tensors


    class _GraphArray:
        def __init__(self, dtype, size, dynamic_size, infer_shape, element_shape, name, flow=None):
            self.dynamic = bool(dynamic_size)
            self.given_size = size
            self.dtype = tf.as_dtype(dtype)
            self.infer_shape = infer_shape
            # What is known of the elements: arrays of other flows share it.
            self.known = [dims(element_shape) if element_shape is not None else None]
            if flow is not None:
                self.flow = flow
            else:
                with scope(name or "TensorArrayV2") as name:
                    self.flow = op("TensorListReserve", [_element_shape(self.shape), size],
                                   {"element_dtype": self.dtype}, name)

        @property
        def shape(self):
            return self.known[0]

        def copy(self, flow):
            made = _GraphArray.__new__(_GraphArray)
            made.__dict__.update(self.__dict__)
            made.flow = flow
            # An array of another flow takes a name, though it makes no node.
            with scope("TensorArrayV2"):
                return made

        def merge(self, sizes):
            if sizes is None:
                return
            known = self.known[0]
            if known is not None and (len(known) != len(sizes) or any(
                    a is not None and b is not None and a != b for a, b in zip(known, sizes))):
                raise ValueError("Inconsistent shapes: saw %s but expected %s " % (
                    shape_text(sizes), shape_text(known)))
            if self.infer_shape:
                self.known[0] = list(sizes) if known is None else [
                    b if a is None else a for a, b in zip(known, sizes)]

        def check(self, value):
            if value.dtype != self.dtype:
                if VERSION == 221:
                    raise TypeError(
                        "Tensor conversion requested dtype {} for Tensor with dtype {}: {!r}".format(
                            self.dtype.name, value.dtype.name, value))
                raise ValueError("Tensor conversion requested dtype %s for Tensor with dtype %s: %r" % (
                    self.dtype.name, value.dtype.name, str(value)))

        def identity(self):
            return self.copy(tf.identity(self.flow))

        def read(self, index, name):
            with scope(name or "TensorArrayV2Read"):
                return _listed(op("TensorListGetItem", [self.flow, index, _element_shape(self.shape)],
                                  {"element_dtype": self.dtype}, name), self.shape)

        def write(self, index, value, name):
            with scope(name or "TensorArrayV2Write"):
                value = hinted(value, self.dtype, "value")
                self.check(value)
                self.merge(dims(value))
                if self.dynamic and VERSION == 221:
                    flow = op("TensorListSetItem", [self.flow, index, value],
                              {"resize_if_index_out_of_bounds": True}, name)
                elif self.dynamic:
                    size = op("TensorListLength", [self.flow])
                    flow = tf.cond(index >= size,
                                   lambda: op("TensorListResize", [self.flow, index + 1]),
                                   lambda: self.flow)
                    flow = op("TensorListSetItem", [flow, index, value], None, name)
                else:
                    flow = op("TensorListSetItem", [self.flow, index, value], None, name)
                return self.copy(flow)

        def stack(self, name):
            with scope(name or "TensorArrayV2Stack"):
                count = -1
                if VERSION == 221 and not self.dynamic and self.given_size is not None:
                    size = known(self.given_size)
                    count = -1 if size is None else int(size)
                value = op("TensorListStack", [self.flow, _element_shape(self.shape)],
                           {"element_dtype": self.dtype, "num_elements": count})
                return value

        def gather(self, indices, name):
            return op("TensorListGather", [self.flow, indices, _element_shape(self.shape)],
                      {"element_dtype": self.dtype}, name)

        def concat(self, name):
            sizes = None if self.shape is None else [None] + self.shape[1:]
            return op("TensorListConcatV2", [self.flow, _element_shape(sizes), tensor([], tf.int64, "Const")],
                      {"element_dtype": self.dtype}, name)[0]

        def unstack(self, value, name):
            with scope(name or "TensorArrayUnstack"):
                value = hinted(value, self.dtype, "value")
                self.check(value)
                sizes = dims(value)
                rest = None if sizes is None else sizes[1:]
                self.merge(rest)
                return self.copy(op("TensorListFromTensor", [value, _element_shape(rest)]))

        def scatter(self, indices, value, name):
            with scope(name or "TensorArrayScatter"):
                value = hinted(value, self.dtype, "value")
                sizes = dims(value)
                self.merge(None if sizes is None else sizes[1:])
                return self.copy(op("TensorListScatterIntoExistingList", [self.flow, value, indices]))

        def split(self, value, lengths, name):
            with scope(name or "TensorArraySplit"):
                value = hinted(value, self.dtype, "value")
                lengths = tf.cast(lengths, tf.int64)
                return self.copy(op("TensorListSplit", [value, _element_shape(self.shape), lengths],
                                    None, name))

        def size(self, name):
            if not self.dynamic and self.given_size is not None:
                return tensor(self.given_size, tf.int32)
            return op("TensorListLength", [self.flow], None, name)


    class _FlowArray:
        """The array of a plain graph of 1.15: a resource, and a flow that orders what is done."""

        def __init__(self, dtype, size, dynamic_size, clear_after_read, tensor_array_name, infer_shape,
                     element_shape, colocates, name):
            if size is None:
                raise ValueError("Size must be provided if handle is not provided")
            self.dtype = tf.as_dtype(dtype)
            self.dynamic = bool(dynamic_size)
            self.infer_shape = infer_shape
            # What is known of the elements, and where they are: arrays of other flows share it.
            self.known = [dims(element_shape) if element_shape is not None else None]
            self.colocated = [] if colocates else None
            with scope(name or "TensorArray") as name:
                self.handle, self.flow = op("TensorArrayV3", [size], {
                    "dtype": self.dtype, "element_shape": element_shape,
                    "identical_element_shapes": infer_shape, "dynamic_size": self.dynamic,
                    "clear_after_read": True if clear_after_read is None else clear_after_read,
                    "tensor_array_name": tensor_array_name or ""}, name)

        @property
        def shape(self):
            return self.known[0]

        def copy(self, flow):
            made = _FlowArray.__new__(_FlowArray)
            made.__dict__.update(self.__dict__)
            made.flow = flow
            return made

        merge = _GraphArray.merge
        check = _GraphArray.check

        def first(self, value):
            if self.colocated is None:
                return None
            if not self.colocated:
                self.colocated.append(value)
            return self.colocated[0]

        def identity(self):
            return self.copy(tf.identity(self.flow))

        def read(self, index, name):
            return _listed(op("TensorArrayReadV3", [self.handle, index, self.flow],
                              {"dtype": self.dtype}, name), self.known[0])

        def write(self, index, value, name):
            with scope(name or "TensorArrayWrite"):
                value = hinted(value, self.dtype, "value")
                self.check(value)
                self.merge(dims(value))
                with colocated(self.first(value)):
                    return self.copy(op("TensorArrayWriteV3", [self.handle, index, value, self.flow],
                                        None, name))

        def stack(self, name):
            with colocated(self.handle):
                with scope(name or "TensorArrayStack"):
                    return self.gather(tf.range(0, self.size(None)), name)

        def gather(self, indices, name):
            value = op("TensorArrayGatherV3", [self.handle, indices, self.flow],
                       {"dtype": self.dtype, "element_shape": tf.TensorShape(self.known[0])}, name)
            return _listed(value, None if self.known[0] is None else [None] + self.known[0])

        def concat(self, name):
            rest = None if self.known[0] is None else self.known[0][1:]
            value = op("TensorArrayConcatV3", [self.handle, self.flow],
                       {"dtype": self.dtype, "element_shape_except0": tf.TensorShape(rest)}, name)[0]
            return _listed(value, None if rest is None else [None] + rest)

        def unstack(self, value, name):
            with scope(name or "TensorArrayUnstack"):
                count = tf.shape(value)[0]
                return self.scatter(tf.range(0, count), value, name)

        def scatter(self, indices, value, name):
            with scope(name or "TensorArrayScatter"):
                value = hinted(value, self.dtype, "value")
                self.check(value)
                sizes = dims(value)
                self.merge(None if sizes is None else sizes[1:])
                with colocated(self.first(value)):
                    return self.copy(op("TensorArrayScatterV3",
                                        [self.handle, indices, value, self.flow], None, name))

        def split(self, value, lengths, name):
            with scope(name or "TensorArraySplit"):
                value = hinted(value, self.dtype, "value")
                with colocated(self.first(value)):
                    lengths = tf.cast(lengths, tf.int64)
                    return self.copy(op("TensorArraySplitV3", [self.handle, value, lengths, self.flow],
                                        None, name))

        def size(self, name):
            return op("TensorArraySizeV3", [self.handle, self.flow], None, name)

        def close(self, name):
            return node("TensorArrayCloseV3", [self.handle], None, name)


    def _element_shape(sizes):
        if sizes is None:
            return -1
        if not sizes:
            return tensor([], tf.int32, "Const")
        return [-1 if s is None else s for s in sizes]


    def _listed(value, sizes):
        if sizes is not None and is_tensor(value) and not is_eager(value):
            value.set_shape(sizes)
        return value


    def _number(value):
        return int(value.numpy()) if is_tensor(value) or is_variable(value) else int(value)


    class _EagerArray:
        def __init__(self, dtype, size, dynamic_size, clear_after_read, infer_shape, element_shape):
            if size is None:
                raise ValueError("Size must be declared for TensorArrays when eager execution is enabled.")
            self.dtype = tf.as_dtype(dtype)
            self.dynamic = bool(dynamic_size)
            self.clears = True if clear_after_read is None else clear_after_read
            self.infer_shape = infer_shape
            self.shape = dims(element_shape) if element_shape is not None else None
            self.flow = tensor(0, tf.int32)
            self.items = [None] * _number(size)
            self.cleared = set()

        def identity(self):
            return self

        def _zero(self, index):
            if self.items[index] is None:
                self.items[index] = tf.zeros(self.shape or [], dtype=self.dtype)
            return self.items[index]

        def read(self, index, name):
            index = _number(index)
            if index < 0:
                raise tf.errors.OutOfRangeError(
                    None, None, "Reading from negative indices (index %d) is not allowed." % index)
            if index >= len(self.items):
                raise tf.errors.OutOfRangeError(
                    None, None, "Tried to read from index %d but array size is: %d%s" % (
                        index, len(self.items), " " if VERSION == 221 else ""))
            value = self.items[index]
            if value is None:
                if index in self.cleared:
                    raise tf.errors.InvalidArgumentError(
                        None, None, "Could not read index %d twice because it was cleared after "
                        "a previous read (perhaps try setting clear_after_read = false?)" % index)
                value = self._zero(index)
            if self.clears:
                self.items[index] = None
                self.cleared.add(index)
            return value

        def write(self, index, value, name):
            index = _number(index)
            if index < 0:
                raise tf.errors.OutOfRangeError(
                    None, None, "Writing to negative indices (index %d) is not allowed." % index)
            size = len(self.items)
            if index >= size:
                if not self.dynamic:
                    raise tf.errors.OutOfRangeError(
                        None, None, "Tried to write to index %d but array is not resizeable and size "
                        "is: %d%s" % (index, size, " " if VERSION == 221 else ""))
                self.items.extend([None] * (index - size + 1))
            if not is_tensor(value):
                value = hinted(value, self.dtype, "value")
            if value.dtype != self.dtype:
                raise tf.errors.InvalidArgumentError(
                    None, None, "TensorArray dtype is %s but Op is trying to write dtype %s%s" % (
                        self.dtype.name, value.dtype.name, " " if VERSION == 221 else ""))
            sizes = dims(value)
            if self.shape is not None and (len(self.shape) != len(sizes) or any(
                    a is not None and a != b for a, b in zip(self.shape, sizes))):
                raise ValueError("Incompatible shape for value (%s), expected (%s)" % (
                    shape_text(sizes), shape_text(self.shape)))
            if self.infer_shape:
                self.shape = sizes
            self.items[index] = value
            return self

        def stack(self, name):
            if self.items:
                for index in range(len(self.items)):
                    self._zero(index)
                return tensor(self.items, self.dtype)
            if self.shape is not None and None not in self.shape:
                return tf.zeros([0] + self.shape, self.dtype)
            return tensor([], self.dtype)

        def gather(self, indices, name):
            indices = indices.numpy() if is_tensor(indices) else indices
            return tf.stack([self._zero(int(i)) for i in indices])

        def concat(self, name):
            return tf.concat([self._zero(i) for i in range(len(self.items))], 0)

        def unstack(self, value, name):
            tensors = tf.unstack(value)
            if len(tensors) > len(self.items) and not self.dynamic:
                raise ValueError("Cannot unstack %d tensors into a TensorArray of static size %d%s" % (
                    len(tensors), len(self.items), " " if VERSION == 221 else ""))
            self.items = list(tensors)
            return self

        def scatter(self, indices, value, name):
            indices = indices.numpy() if is_tensor(indices) else indices
            for index, item in zip(indices, tf.unstack(value)):
                self.write(int(index), item, None)
            return self

        def split(self, value, lengths, name):
            self.items = list(tf.split(hinted(value, self.dtype, "value"), lengths))
            return self

        def size(self, name):
            return tf.constant(len(self.items))


    class TensorArray:
        """A list of tensors that functions write and read."""

        def __init__(self, dtype, size=None, dynamic_size=None, clear_after_read=None,
                     tensor_array_name=None, handle=None, flow=None, infer_shape=True,
                     element_shape=None, colocate_with_first_write_call=True, name=None):
            if eager():
                self._implementation = _EagerArray(dtype, size, dynamic_size, clear_after_read,
                                                   infer_shape, element_shape)
            elif plain_control_flow() and flow is None:
                self._implementation = _FlowArray(
                    dtype, size, dynamic_size, clear_after_read, tensor_array_name, infer_shape,
                    element_shape, colocate_with_first_write_call, name)
            else:
                self._implementation = _GraphArray(dtype, size, dynamic_size, infer_shape,
                                                   element_shape, name, flow)

        def _with(self, implementation):
            if implementation is self._implementation:
                return self
            made = TensorArray.__new__(TensorArray)
            made._implementation = implementation
            return made

        @property
        def flow(self):
            return self._implementation.flow

        @property
        def dtype(self):
            return self._implementation.dtype

        @property
        def handle(self):
            return getattr(self._implementation, "handle", None)

        @property
        def element_shape(self):
            return tf.TensorShape(self._implementation.shape)

        @property
        def dynamic_size(self):
            return self._implementation.dynamic

        def identity(self):
            return self._with(self._implementation.identity())

        def read(self, index, name=None):
            return self._implementation.read(index, name)

        def write(self, index, value, name=None):
            return self._with(self._implementation.write(index, value, name))

        def stack(self, name=None):
            return self._implementation.stack(name)

        def gather(self, indices, name=None):
            return self._implementation.gather(indices, name)

        def concat(self, name=None):
            return self._implementation.concat(name)

        def unstack(self, value, name=None):
            return self._with(self._implementation.unstack(value, name))

        def scatter(self, indices, value, name=None):
            return self._with(self._implementation.scatter(indices, value, name))

        def split(self, value, lengths, name=None):
            return self._with(self._implementation.split(value, lengths, name))

        def size(self, name=None):
            return self._implementation.size(name)

        def close(self, name=None):
            if isinstance(self._implementation, _FlowArray):
                return self._implementation.close(name)
            return None

        def mark_used(self):
            return None


    TensorArray.__module__ = "tensorflow.python.ops.tensor_array_ops"


    def _array_parts(array):
        if isinstance(array._implementation, (_GraphArray, _FlowArray)):
            return [array._implementation.flow]
        return None


    def _array_from(array, parts):
        return array._with(array._implementation.copy(parts[0]))


    composite(TensorArray, _array_parts, _array_from)

    # tf.TensorArray
    tensor_array = TensorArray


    # Functions over rows


    def _elements(name, elems):
        # The tensors of a structure, as `elem` nodes.
        return [tensor(e, name="elem") for e in flatten(elems)]


    def _rows(value):
        sizes = dims(value)
        if sizes is not None and sizes[0]:
            return sizes[0]
        return tf.shape(value)[0]


    def _array_of(value, count, **kwargs):
        return TensorArray(dtype=value.dtype, size=count, dynamic_size=False, infer_shape=True,
                           **kwargs).unstack(value)


    def _check_callable(fn):
        if not callable(fn):
            if VERSION == 221:
                raise TypeError(f"{fn.__name__} is not callable. Please provide a callable function.")
            raise TypeError("fn must be callable.")


    def _map_fn(fn, elems, signature, infer_shape, name):
        if not callable(fn):
            raise TypeError("fn must be callable.")
        leaves = flatten(elems)
        if not leaves and VERSION == 221:
            raise ValueError("elems must be a Tensor or (possibly nested) sequence of Tensors. "
                             "Got {}, which does not contain any Tensors.".format(elems))
        if any(type(leaf).__name__ == "RaggedTensor" for leaf in leaves):
            return tf.ragged._map(fn, elems, signature)
        with scope(name or "map"):
            leaves = [tensor(leaf, name="elem") for leaf in leaves]
            if _rank(leaves[0]) == 0:
                if VERSION == 221:
                    raise ValueError("Elements in elems must be 1+ dimensional Tensors, not scalars")
                raise ValueError("elems must be a 1+ dimensional Tensor, not a scalar"
                                 if len(leaves) == 1 else
                                 "elements in elems must be 1+ dimensional Tensors, not scalars")
            count = _rows(leaves[0])
            arrays = [TensorArray(dtype=t.dtype, size=count, dynamic_size=False, infer_shape=True)
                      for t in leaves]
            arrays = [a.unstack(t) for a, t in zip(arrays, leaves)]
            start = tf.constant(0)
            template = elems if signature is None else signature
            if signature is None:
                dtypes = [t.dtype for t in leaves]
            else:
                dtypes = [getattr(s, "dtype", None) or tf.as_dtype(s) for s in flatten(signature)]
            if any(type(s).__name__ == "RaggedTensorSpec" for s in flatten(template)):
                refuse("tf.map_fn with a RaggedTensorSpec")
            results = [TensorArray(dtype=d, size=count, dynamic_size=False, infer_shape=infer_shape)
                       for d in dtypes]

            def compute(i, results):
                values = pack(elems, [a.read(i) for a in arrays])
                result = converted(fn, values) if VERSION == 221 else fn(values)
                assert_same_structure(template, result)
                results = [a.write(i, v) for a, v in zip(results, flatten(result))]
                return i + 1, results

            _, results = tf.while_loop(lambda i, _: i < count, compute, (start, results),
                                       maximum_iterations=count)
            stacked = [a.stack() for a in results]
            if not eager():
                first = dims(leaves[0])
                for value in stacked:
                    sizes = dims(value)
                    if sizes is not None:
                        value.set_shape([first[0] if first else None] + sizes[1:])
            return pack(template, stacked)


    # tf.map_fn [2.21]
    def map_fn(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False,
               infer_shape=True, name=None, fn_output_signature=None):
        signature = dtype if fn_output_signature is None else fn_output_signature
        return _map_fn(fn, elems, signature, infer_shape, name)


    # tf.map_fn [2.0]
    # tf.compat.v1.map_fn
    def map_fn_v1(fn, elems, dtype=None, parallel_iterations=None, back_prop=True, swap_memory=False,
                  infer_shape=True, name=None):
        return _map_fn(fn, elems, dtype, infer_shape, name)


    # tf.vectorized_map [2.0 2.21]
    def vectorized_map(fn, elems, fallback_to_while_loop=True, warn=True):
        leaves = [tensor(leaf) for leaf in flatten(elems)]
        count = dims(leaves[0])[0]
        if count is None:
            return _map_fn(fn, elems, None, True, None)
        rows = [tf.unstack(leaf) for leaf in leaves]
        results = [converted(fn, pack(elems, [r[i] for r in rows])) for i in range(count)]
        if not results:
            raise ValueError("tf.vectorized_map of no rows is not supported by this engine")
        columns = zip(*[flatten(r) for r in results])
        return pack(results[0], [tf.stack(list(column)) for column in columns])


    # tf.foldl
    def foldl(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False,
              name=None):
        return _fold(fn, elems, initializer, name or "foldl", False)


    # tf.foldr
    def foldr(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False,
              name=None):
        return _fold(fn, elems, initializer, name or "foldr", True)


    def _fold(fn, elems, initializer, name, is_reversed):
        _check_callable(fn)
        with scope(name):
            leaves = _elements(name, elems)
            count = _rows(leaves[0])
            arrays = [_array_of(leaf, count) for leaf in leaves]
            state = initializer
            if is_reversed:
                i = count - 1 if initializer is None else count
                if initializer is None:
                    state = pack(elems, [a.read(i) for a in arrays])
            else:
                if initializer is None:
                    state = pack(elems, [a.read(0) for a in arrays])
                i = tf.constant(1 if initializer is None else 0)

            def compute(i, state):
                if is_reversed:
                    i -= 1
                element = pack(elems, [a.read(i) for a in arrays])
                state = fn(state, element)
                return [i if is_reversed else i + 1, state]

            _, state = tf.while_loop(
                (lambda i, s: i > 0) if is_reversed else (lambda i, s: i < count),
                compute, [i, state], maximum_iterations=count)
            return state


    # tf.scan
    def scan(fn, elems, initializer=None, parallel_iterations=10, back_prop=True, swap_memory=False,
             infer_shape=True, reverse=False, name=None):
        _check_callable(fn)
        template = elems if initializer is None else initializer
        with scope(name or "scan"):
            leaves = _elements(name, elems)
            first = dims(leaves[0])
            count = first[0] if first is not None and first[0] is not None else tf.shape(leaves[0])[0]
            arrays = [TensorArray(dtype=leaf.dtype, size=count, dynamic_size=False,
                                  element_shape=tf.TensorShape(dims(leaf)[1:]), infer_shape=True)
                      for leaf in leaves]
            arrays = [a.unstack(leaf) for a, leaf in zip(arrays, leaves)]
            if initializer is None:
                state = [a.read(count - 1 if reverse else 0) for a in arrays]
                i = 1
            else:
                state = [tensor(leaf) for leaf in flatten(initializer)]
                i = 0
            results = [TensorArray(dtype=s.dtype, size=count, dynamic_size=False,
                                   element_shape=s.shape if infer_shape else None,
                                   infer_shape=infer_shape) for s in state]
            if initializer is None:
                results = [a.write(count - 1 if reverse else 0, s) for a, s in zip(results, state)]

            def compute(i, state, results):
                element = pack(elems, [a.read(i) for a in arrays])
                output = fn(pack(template, state), element)
                assert_same_structure(template, output)
                state = flatten(output)
                results = [a.write(i, s) for a, s in zip(results, state)]
                return (i - 1 if reverse else i + 1, state, results)

            if reverse:
                start, test = count - 1 - i, lambda i, s, r: i >= 0
            else:
                start, test = i, lambda i, s, r: i < count
            _, _, results = tf.while_loop(test, compute, (start, state, results),
                                          maximum_iterations=count)
            stacked = [a.stack() for a in results]
            if not eager():
                for value in stacked:
                    sizes = dims(value)
                    if sizes is not None:
                        value.set_shape([first[0] if first else None] + sizes[1:])
            return pack(template, stacked)


    # tf.compat.v1.hessians
    def hessians_v1(ys, xs, name="hessians", colocate_gradients_with_ops=False, gate_gradients=False,
                    aggregation_method=None):
        return hessians(ys, xs, gate_gradients, aggregation_method, name)


    # tf.hessians [2.0 2.21]
    def hessians(ys, xs, gate_gradients=False, aggregation_method=None, name="hessians"):
        result = []
        xs = list(xs) if isinstance(xs, (list, tuple)) else [xs]
        for gradient, x in zip(tf.gradients(ys, xs), xs):
            gradient = tf.reshape(gradient, [-1])
            count = tf.size(x)
            start = tf.constant(0)
            rows = TensorArray(x.dtype.base_dtype, count)

            def compute(j, rows, gradient=gradient, x=x):
                return (j + 1, rows.write(j, tf.gradients(gradient[j], x)[0]))
            _, rows = tf.while_loop(lambda j, _, count=count: j < count, compute, [start, rows])
            shape = tf.shape(x)
            result.append(tf.reshape(rows.stack(), tf.concat((shape, shape), 0)))
        return result
    """##
}
