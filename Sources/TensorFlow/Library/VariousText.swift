// What stands by itself: images, configuration, logging.

extension LibraryTexts {
  static let various = ##"""
    # What stands by itself: images, configuration, logging.
    from _tensorflow import *


    # tf.image.adjust_contrast
    def adjust_contrast(images, contrast_factor):
        with scope("adjust_contrast") as name:
            images = tensor(images, name="images")
            original = images.dtype
            if original in (tf.float16, tf.float32):
                flat = images
            else:
                flat = convert_image_dtype(images, tf.float32)
            adjusted = op("AdjustContrastv2", [flat, contrast_factor], None, name)
            return convert_image_dtype(adjusted, original, saturate=True)


    # tf.image.adjust_brightness
    def adjust_brightness(image, delta):
        with scope("adjust_brightness") as name:
            image = tensor(image, name="image")
            original = image.dtype
            flat = image if original in (tf.float16, tf.float32) else \
                convert_image_dtype(image, tf.float32)
            adjusted = tf.add(flat, tf.cast(delta, flat.dtype), name=name)
            return convert_image_dtype(adjusted, original, saturate=True)


    # tf.image.convert_image_dtype
    def convert_image_dtype(image, dtype, saturate=False, name=None):
        image = tensor(image, name="image")
        dtype = tf.as_dtype(dtype)
        if dtype == image.dtype:
            return tf.identity(image, name=name)
        with scope(name or "convert_image") as name:
            if image.dtype.is_integer and dtype.is_integer:
                scale_in, scale_out = image.dtype.max, dtype.max
                if scale_in > scale_out:
                    scaled = tf.math.floordiv(image, (scale_in + 1) // (scale_out + 1))
                    return tf.saturate_cast(scaled, dtype, name=name) if saturate else \
                        tf.cast(scaled, dtype, name=name)
                cast = tf.saturate_cast(image, dtype) if saturate else tf.cast(image, dtype)
                return tf.multiply(cast, (scale_out + 1) // (scale_in + 1), name=name)
            if image.dtype.is_floating and dtype.is_floating:
                return tf.cast(image, dtype, name=name)
            if image.dtype.is_integer:
                cast = tf.cast(image, dtype)
                return tf.multiply(cast, 1.0 / image.dtype.max, name=name)
            scaled = tf.multiply(image, dtype.max + 0.5)
            return tf.saturate_cast(scaled, dtype, name=name) if saturate else \
                tf.cast(scaled, dtype, name=name)


    def _flip(image, axis, name):
        with scope(name):
            image = tensor(image, name="image")
            rank = len(dims(image))
            return tf.reverse(image, [axis if rank == 3 else axis + 1])


    # tf.image.flip_left_right
    def flip_left_right(image):
        return _flip(image, 1, "flip_left_right")


    # tf.image.flip_up_down
    def flip_up_down(image):
        return _flip(image, 0, "flip_up_down")


    # tf.image.transpose
    def transpose_image(image, name=None):
        image = tensor(image)
        return tf.transpose(image, [1, 0, 2] if len(dims(image)) == 3 else [0, 2, 1, 3])


    # tf.image.rot90
    def rot90(image, k=1, name=None):
        image = tensor(image)
        for _ in range(k % 4):
            image = transpose_image(flip_left_right(image))
        return image


    # tf.image.grayscale_to_rgb
    def grayscale_to_rgb(images, name=None):
        images = tensor(images)
        return tf.tile(images, [1] * (len(dims(images)) - 1) + [3])


    # tf.image.rgb_to_grayscale
    def rgb_to_grayscale(images, name=None):
        with scope(name or "rgb_to_grayscale"):
            images = tensor(images)
            original = images.dtype
            flat = convert_image_dtype(images, tf.float32)
            gray = tf.tensordot(flat, [0.2989, 0.587, 0.114], [-1, -1])
            gray = tf.expand_dims(gray, -1)
            return convert_image_dtype(gray, original)


    # tf.image.per_image_standardization
    def per_image_standardization(image):
        with scope("per_image_standardization"):
            image = tf.cast(tensor(image), tf.float32)
            count = tf.reduce_prod(tf.shape(image)[-3:])
            mean = tf.reduce_mean(image, axis=[-1, -2, -3], keepdims=True)
            deviation = tf.math.reduce_std(image, axis=[-1, -2, -3], keepdims=True)
            low = tf.math.rsqrt(tf.cast(count, tf.float32))
            return (image - mean) / tf.maximum(deviation, low)


    # tf.image.resize
    def resize(images, size, method="bilinear", preserve_aspect_ratio=False, antialias=False, name=None):
        images = tensor(images, name="images")
        single = len(dims(images)) == 3
        if single:
            images = tf.expand_dims(images, 0)
        kinds = {"bilinear": "ResizeBilinear", "nearest": "ResizeNearestNeighbor"}
        if method not in kinds:
            refuse("tf.image.resize with method %r" % (method,))
        result = op(kinds[method], [images, tensor(size, tf.int32, "size")],
                    {"half_pixel_centers": True})
        return tf.squeeze(result, [0]) if single else result


    # tf.image.central_crop
    def central_crop(image, central_fraction):
        image = tensor(image)
        height, width = dims(image)[:2]
        top = int((height - height * central_fraction) / 2)
        left = int((width - width * central_fraction) / 2)
        return image[top:height - top, left:width - left]


    # tf.image.crop_to_bounding_box
    def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
        image = tensor(image)
        if len(dims(image)) == 3:
            return image[offset_height:offset_height + target_height,
                         offset_width:offset_width + target_width]
        return image[:, offset_height:offset_height + target_height,
                     offset_width:offset_width + target_width]


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
