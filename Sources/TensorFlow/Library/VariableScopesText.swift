// Scopes of variables: `tf.variable_scope`, `tf.get_variable`.

extension LibraryTexts {
  static let variableScopes = ##"""
    # Scopes of variables: `tf.variable_scope`, `tf.get_variable`.
    from _tensorflow import *
    from _tensorflow_initializers_v1 import *
    from _tensorflow_initializers_v1 import _shape_list


    class _ReuseMode:
        def __init__(self, value):
            self.value = value
            self.name = "AUTO_REUSE"

        def __repr__(self):
            return "<_ReuseMode.AUTO_REUSE: 1>"

        __str__ = lambda self: "_ReuseMode.AUTO_REUSE"


    # tf.compat.v1.AUTO_REUSE
    AUTO_REUSE = _ReuseMode(1)


    # tf.compat.v1.VariableScope
    class VariableScope:
        def __init__(self, reuse, name="", initializer=None, regularizer=None, name_scope="",
                     dtype=tf.float32, use_resource=None, constraint=None):
            self._name = name
            self._reuse = reuse
            self._initializer = initializer
            self._regularizer = regularizer
            self._name_scope = name_scope
            self._dtype = dtype
            self._use_resource = use_resource
            self._constraint = constraint

        name = property(lambda self: self._name)
        original_name_scope = property(lambda self: self._name_scope)
        reuse = property(lambda self: self._reuse)
        initializer = property(lambda self: self._initializer)
        dtype = property(lambda self: self._dtype)
        use_resource = property(lambda self: self._use_resource)

        def reuse_variables(self):
            self._reuse = True

        def set_initializer(self, initializer):
            self._initializer = initializer

        def set_use_resource(self, use_resource):
            self._use_resource = use_resource

        def global_variables(self):
            prefix = self._name + "/" if self._name else None
            return tf.compat.v1.global_variables(prefix)

        def trainable_variables(self):
            prefix = self._name + "/" if self._name else None
            return tf.compat.v1.trainable_variables(prefix)


    def _state():
        state = graph_state()
        if "scope" not in state:
            state["scope"] = VariableScope(False)
            state["variables"] = {}
            state["origins"] = {}
            state["counts"] = {}
        return state


    # tf.compat.v1.get_variable_scope
    def get_variable_scope():
        return _state()["scope"]


    # tf.compat.v1.get_variable
    def get_variable(name, shape=None, dtype=None, initializer=None, regularizer=None,
                     trainable=None, collections=None, caching_device=None, partitioner=None,
                     validate_shape=True, use_resource=None, custom_getter=None, constraint=None,
                     synchronization=None, aggregation=None):
        if tf.executing_eagerly():
            full = name
            if initializer is None:
                initializer = GlorotUniform()
            if callable(initializer):
                value = initializer(_shape_list(shape), dtype or tf.float32)
            else:
                value = initializer
            return tf.Variable(value, name=full, trainable=trainable is not False)
        state = _state()
        scope = state["scope"]
        full = scope._name + "/" + name if scope._name else name
        reuse = scope._reuse
        if initializer is None:
            initializer = scope._initializer
        if dtype is None:
            dtype = scope._dtype
        if use_resource is None:
            use_resource = scope._use_resource
        variables = state["variables"]
        if full in variables:
            known = variables[full]
            if not reuse:
                message = ("Variable %s already exists, disallowed. Did you mean to set "
                           "reuse=True or reuse=tf.AUTO_REUSE in VarScope?" % full)
                if not tf.executing_eagerly() and state["origins"].get(full):
                    message += " Originally defined at:\n\n" + state["origins"][full]
                raise ValueError(message)
            wanted = tf.TensorShape(shape)
            if not wanted.is_compatible_with(known.shape):
                raise ValueError(
                    "Trying to share variable %s, but specified shape %s and found shape %s."
                    % (full, wanted, known.shape))
            if tf.as_dtype(dtype) != known.dtype.base_dtype and not (initializer is not None and not callable(initializer)):
                raise ValueError(
                    "Trying to share variable %s, but specified dtype %s and found dtype %s."
                    % (full, tf.as_dtype(dtype).name, known.dtype.name))
            return known
        if reuse is True:
            raise ValueError(
                "Variable %s does not exist, or was not created with tf.get_variable(). Did you "
                "mean to set reuse=tf.AUTO_REUSE in VarScope?" % full)
        initial = initializer
        if initializer is None:
            kind = tf.as_dtype(dtype)
            if kind.is_floating or kind.is_complex:
                initializer = GlorotUniform()
            else:
                initializer = Zeros(kind)
        if callable(initializer):
            if shape is None:
                raise ValueError(
                    "The initializer passed is not valid. It should be a callable with no "
                    "arguments and the shape should not be provided or an instance of "
                    "`tf.keras.initializers.*' and `shape` should be fully defined.")
            if isinstance(shape, int):
                shape = [shape]
            known_shape = tf.TensorShape(shape)
            if not known_shape.is_fully_defined():
                raise ValueError(
                    "Shape of a new variable (%s) must be fully defined, but instead was %s."
                    % (full, known_shape))
            sizes = known_shape.as_list()
            maker = initializer() if isinstance(initializer, type) else initializer
            if isinstance(maker, Initializer):
                value = lambda: maker(sizes, dtype=tf.as_dtype(dtype))
            else:
                def value():
                    try:
                        return maker(sizes, dtype=tf.as_dtype(dtype), partition_info=None)
                    except TypeError:
                        try:
                            return maker(sizes, dtype=tf.as_dtype(dtype))
                        except TypeError:
                            return maker(sizes)
            variable_dtype = dtype
        else:
            value = initializer
            variable_dtype = None
            if shape is not None:
                raise ValueError("If initializer is a constant, do not specify shape.")
        with tf.name_scope(None):
            variable = make_variable(value, trainable is not False, collections, full,
                                     variable_dtype, None, use_resource, validate_shape,
                                     constraint)
        variables[full] = variable
        state["origins"][full] = origin()
        if regularizer is not None:
            with tf.name_scope(full + "/Regularizer/"):
                loss = regularizer(variable)
            if loss is not None:
                tf.compat.v1.add_to_collection("regularization_losses", loss)
        return variable


    # tf.compat.v1.variable_scope
    class variable_scope:
        def __init__(self, name_or_scope, default_name=None, values=None, initializer=None,
                     regularizer=None, caching_device=None, partitioner=None, custom_getter=None,
                     reuse=None, dtype=None, use_resource=None, constraint=None,
                     auxiliary_name_scope=True):
            self._name_or_scope = name_or_scope
            self._default_name = default_name
            self._initializer = initializer
            self._regularizer = regularizer
            self._reuse = reuse
            self._dtype = dtype
            self._use_resource = use_resource
            self._constraint = constraint
            self._auxiliary = auxiliary_name_scope
            if default_name is None and name_or_scope is None:
                raise TypeError("If default_name is None then name_or_scope is required")

        def _unique(self, state, prefix):
            counts = state["counts"]
            current = state["scope"]._name
            full = current + "/" + prefix if current else prefix
            if counts.get(full, 0) == 0:
                return prefix
            index = 1
            while counts.get(full + "_%d" % index, 0) > 0:
                index += 1
            return prefix + "_%d" % index

        def __enter__(self):
            state = _state()
            old = state["scope"]
            self._state = state
            self._old = old
            self._old_counts = dict(state["counts"])
            scope = self._name_or_scope
            self._name_scope = None
            if isinstance(scope, VariableScope):
                short = scope._name.split("/")[-1]
                name_scope = ""
                if self._auxiliary:
                    self._name_scope = tf.compat.v1.name_scope(short)
                    name_scope = self._name_scope.__enter__()
                reuse = scope._reuse if self._reuse is None else self._reuse
                new = VariableScope(
                    reuse, scope._name, scope._initializer, scope._regularizer,
                    scope._name_scope, scope._dtype, scope._use_resource, scope._constraint)
                state["counts"] = dict(self._old_counts)
                for key in list(state["counts"]):
                    if key.startswith(scope._name + "/"):
                        state["counts"][key] = 0
                self._resets = False
            else:
                if scope is None:
                    if self._reuse:
                        raise ValueError("reuse=True cannot be used without a name_or_scope")
                    name = self._unique(state, self._default_name)
                else:
                    name = scope
                full = old._name + "/" + name if old._name else name
                original = current_scope()
                if self._auxiliary:
                    self._name_scope = tf.compat.v1.name_scope(
                        name if scope is not None else self._default_name)
                    original = self._name_scope.__enter__()
                reuse = old._reuse if not self._reuse else self._reuse
                if self._reuse is None:
                    reuse = old._reuse
                new = VariableScope(
                    reuse, full, old._initializer, old._regularizer, original, old._dtype,
                    old._use_resource, old._constraint)
                counts = state["counts"]
                counts[full] = counts.get(full, 0) + 1
                for key in list(counts):
                    if key.startswith(full + "/"):
                        counts[key] = 0
                self._resets = True
            if self._initializer is not None:
                new._initializer = self._initializer
            if self._regularizer is not None:
                new._regularizer = self._regularizer
            if self._dtype is not None:
                new._dtype = self._dtype
            if self._use_resource is not None:
                new._use_resource = self._use_resource
            state["scope"] = new
            return new

        def __exit__(self, *args):
            state = self._state
            if self._resets:
                prefix = state["scope"]._name + "/"
                for key in list(state["counts"]):
                    if key.startswith(prefix):
                        state["counts"][key] = 0
            else:
                state["counts"] = self._old_counts
            state["scope"] = self._old
            if self._name_scope is not None:
                self._name_scope.__exit__(None, None, None)
            return False


    # tf.compat.v1.get_local_variable
    def get_local_variable(name, shape=None, **kwargs):
        collections = list(kwargs.pop("collections", None) or [])
        kwargs["trainable"] = False
        return get_variable(name, shape, collections=collections + ["local_variables"], **kwargs)


    # tf.compat.v1.variable_op_scope
    class variable_op_scope(variable_scope):
        def __init__(self, values, name_or_scope, default_name=None, **kwargs):
            variable_scope.__init__(self, name_or_scope, default_name, values, **kwargs)


    # tf.compat.v1.make_template
    def make_template(name_, func_, create_scope_now_=False, unique_name_=None,
                      custom_getter_=None, **kwargs):
        scopes = []

        def template(*args, **keywords):
            merged = dict(kwargs)
            merged.update(keywords)
            if scopes:
                with variable_scope(scopes[0], reuse=True):
                    return func_(*args, **merged)
            with variable_scope(unique_name_, name_) as scope:
                scopes.append(scope)
                return func_(*args, **merged)
        return template


    # tf.compat.v1.report_uninitialized_variables
    def report_uninitialized_variables(var_list=None, name="report_uninitialized_variables"):
        if var_list is None:
            var_list = tf.compat.v1.global_variables() + tf.compat.v1.local_variables()
        with tf.name_scope(name):
            if not var_list:
                return tf.constant([], dtype=tf.string)
            mask = tf.logical_not(
                tf.stack([tf.compat.v1.is_variable_initialized(v) for v in var_list]))
            names = tf.constant([v.name.split(":")[0] for v in var_list])
            return tf.boolean_mask(names, mask)
    """##
}
