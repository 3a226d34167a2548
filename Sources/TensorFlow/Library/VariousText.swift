// What stands by itself: configuration, logging, calls of Python.

extension LibraryTexts {
  static let various = ##"""
    # What stands by itself: configuration, logging, calls of Python.
    from _tensorflow import *


    class _Device:
        def __init__(self, name, device_type):
            self.name = name
            self.device_type = device_type

        def __repr__(self):
            return "%s(name=%r, device_type=%r)" % (type(self).__name__, self.name, self.device_type)

        def __eq__(self, other):
            return isinstance(other, _Device) and self.name == other.name

        def __hash__(self):
            return hash(self.name)


    class PhysicalDevice(_Device):
        pass


    class LogicalDevice(_Device):
        pass


    def _devices(kind, device_type):
        wanted = device_type is None or device_type == "CPU"
        name = "/physical_device:CPU:0" if kind is PhysicalDevice else "/device:CPU:0"
        return [kind(name, "CPU")] if wanted else []


    # tf.config.list_physical_devices [2.21]
    # tf.config.experimental.list_physical_devices
    def list_physical_devices(device_type=None):
        return _devices(PhysicalDevice, device_type)


    # tf.config.list_logical_devices [2.21]
    # tf.config.experimental.list_logical_devices
    def list_logical_devices(device_type=None):
        return _devices(LogicalDevice, device_type)


    # tf.config.get_visible_devices [2.21]
    # tf.config.experimental.get_visible_devices
    def get_visible_devices(device_type=None):
        return _devices(PhysicalDevice, device_type)


    # tf.config.set_soft_device_placement tf.config.optimizer.set_jit tf.config.optimizer.set_experimental_options tf.config.threading.set_inter_op_parallelism_threads tf.config.threading.set_intra_op_parallelism_threads tf.config.experimental.set_memory_growth tf.config.experimental.set_visible_devices tf.debugging.set_log_device_placement
    # tf.config.set_visible_devices tf.config.experimental.enable_tensor_float_32_execution [2.21]
    def no_effect(*args, **kwargs):
        return None


    # tf.config.experimental.enable_op_determinism [2.21]
    def enable_op_determinism():
        return None


    # tf.test.is_gpu_available tf.test.is_built_with_cuda tf.test.is_built_with_rocm
    # tf.test.is_built_with_xla [2.21]
    def never(*args, **kwargs):
        return False


    # tf.test.gpu_device_name
    def gpu_device_name():
        return ""


    _level = [30]


    class _Logger:
        """What `tf.get_logger()` gives: warnings go to the log of the cell."""

        name = "tensorflow"

        def _say(self, level, message, args):
            if level >= _level[0]:
                text = str(message) % args if args else str(message)
                label = {10: "DEBUG", 20: "INFO", 30: "WARNING", 40: "ERROR", 50: "FATAL"}[level]
                warn("%s:tensorflow:%s" % (label, text))

        def setLevel(self, level):
            names = {"DEBUG": 10, "INFO": 20, "WARN": 30, "WARNING": 30, "ERROR": 40, "FATAL": 50,
                     "CRITICAL": 50}
            _level[0] = names[level] if isinstance(level, str) else int(level)

        @property
        def level(self):
            return _level[0]

        def getEffectiveLevel(self):
            return _level[0]

        def debug(self, message, *args, **kwargs):
            self._say(10, message, args)

        def info(self, message, *args, **kwargs):
            self._say(20, message, args)

        def warning(self, message, *args, **kwargs):
            self._say(30, message, args)

        warn = warning

        def error(self, message, *args, **kwargs):
            self._say(40, message, args)

        def critical(self, message, *args, **kwargs):
            self._say(50, message, args)

        fatal = critical


    _logger = _Logger()


    # tf.get_logger
    def get_logger():
        return _logger


    # tf.compat.v1.logging.set_verbosity
    def set_verbosity(v):
        _logger.setLevel(v)


    # tf.compat.v1.logging.get_verbosity
    def get_verbosity():
        return _level[0]


    # tf.compat.v1.logging.info
    def log_info(msg, *args, **kwargs):
        _logger.info(msg, *args)


    # tf.compat.v1.logging.warning tf.compat.v1.logging.warn
    def log_warning(msg, *args, **kwargs):
        _logger.warning(msg, *args)


    # tf.compat.v1.logging.error
    def log_error(msg, *args, **kwargs):
        _logger.error(msg, *args)


    # tf.compat.v1.logging.debug
    def log_debug(msg, *args, **kwargs):
        _logger.debug(msg, *args)


    # tf.compat.v1.logging.DEBUG
    level_debug = 10
    # tf.compat.v1.logging.INFO
    level_info = 20
    # tf.compat.v1.logging.WARN
    level_warning = 30
    # tf.compat.v1.logging.ERROR
    level_error = 40
    # tf.compat.v1.logging.FATAL
    level_fatal = 50


    # tf.py_function
    def py_function(func=None, inp=None, Tout=None, name=None):
        if VERSION == 221:
            if Tout is None:
                raise TypeError(_missing("Tout", "tf.py_function"))
            if func is None:
                return _call_decorator("tf.py_function", inp, Tout, {"name": name}, _eager_call)
            if inp is None:
                raise TypeError(_missing("inp", "tf.py_function"))
        return _eager_call(func, inp, Tout, name)


    def _missing(argument, path):
        if argument == "Tout":
            return ("Missing required argument: 'Tout'\n"
                    "  If using %s as a decorator, set `Tout`\n"
                    "  **by name** above the function:\n"
                    "  `@%s(Tout=tout)`" % (path, path))
        return "Missing argument `inp`; required for `func` in %s" % path


    def _call_decorator(path, inp, Tout, options, call):
        def decorate(function):
            def wrapped(*args, **kwargs):
                if kwargs:
                    return call(lambda *a: function(*a, **kwargs), list(args), Tout, options["name"])
                return call(function, list(args), Tout, options["name"])
            wrapped.__name__ = getattr(function, "__name__", "wrapped")
            return wrapped
        return decorate


    def _out_types(Tout):
        several = isinstance(Tout, (list, tuple))
        types = [getattr(t, "dtype", t) for t in (Tout if several else [Tout])]
        return several, [tf.as_dtype(t) for t in types]


    def _eager_call(func, inp, Tout, name):
        _check_callable(func)
        several, types = _out_types(Tout)

        def run(*inputs):
            return _results(func(*inputs), types, _tensor_of)

        if eager():
            results = python_call(run, [_input(x) for x in inp], len(types))
        elif VERSION == 221 and in_function():
            with tf.device("/job:localhost/replica:0/task:0"):
                results = python_node("EagerPyFunc", run, [_input(x) for x in inp], types, name)
        else:
            results = python_node("EagerPyFunc", run, inp, types, name)
        if several:
            return results
        return results[0]


    def _check_callable(func):
        if not callable(func):
            if VERSION == 221:
                raise ValueError("Expected func to be callable. Received func=%s of type %s." % (
                    func, type(func)))
            raise ValueError("Expected func to be callable, got func of type %s" % type(func))


    def _input(value):
        return tensor(value) if is_variable(value) else value


    def _results(result, types, convert):
        if result is None:
            return []
        if isinstance(result, (list, tuple)):
            return [convert(r, t) for r, t in zip(result, types)]
        return [convert(result, types[0] if types else None)]


    def _tensor_of(value, dtype):
        if is_variable(value):
            raise RuntimeError(
                "Attempting to return a variable from an eagerly executed py_func. Only numeric data "
                "structures like Tensors or NumPy arrays should be returned; to return the value of a "
                "variable, make sure to obtain the Tensor backing it by calling `.read_value()` on the "
                "variable in question: %s" % value)
        return tf.convert_to_tensor(value, dtype=dtype)


    # tf.numpy_function
    def numpy_function(func=None, inp=None, Tout=None, stateful=True, name=None):
        if VERSION == 221:
            if Tout is None:
                raise TypeError(_missing("Tout", "tf.numpy_function"))
            if func is None:
                return _call_decorator("tf.numpy_function", inp, Tout, {"name": name},
                                       lambda f, i, t, n: _array_call(f, i, t, stateful, n))
            if inp is None:
                raise TypeError(_missing("inp", "tf.numpy_function"))
        return _array_call(func, inp, Tout, stateful, name)


    # tf.compat.v1.py_func
    def py_func(func, inp, Tout, stateful=True, name=None):
        return _array_call(func, inp, Tout, stateful, name)


    def _array_call(func, inp, Tout, stateful, name):
        if eager():
            if VERSION == 221:
                inputs = [tensor(x).numpy() for x in inp]
            else:
                inputs = [x.numpy() for x in inp]
            results = [r if r is None else tf.convert_to_tensor(r) for r in flatten(func(*inputs))]
            return results[0] if len(results) == 1 else results
        _check_callable(func)
        several, types = _out_types(Tout)
        import numpy

        def run(*inputs):
            result = func(*inputs)
            if result is None and not types:
                return []
            if isinstance(result, bytes):
                result = [result]
            results = result if isinstance(result, (list, tuple)) else [result]
            return [numpy.asarray(r) for r in results]

        results = python_node("PyFunc" if stateful else "PyFuncStateless", run, inp, types, name)
        if several:
            return results
        return results[0]
    """##
}
