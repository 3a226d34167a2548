// Images: colours, places, sizes, and what is random about them.

extension LibraryTexts {
  static let images = ##"""
    # Images: colours, places, sizes.
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


    def _as_floats(image):
        if image.dtype in (tf.float16, tf.float32):
            return image
        return convert_image_dtype(image, tf.float32)


    # tf.image.adjust_brightness
    def adjust_brightness(image, delta):
        with scope("adjust_brightness") as name:
            image = tensor(image, name="image")
            flat = _as_floats(image)
            adjusted = tf.add(flat, tf.cast(delta, flat.dtype), name=name)
            return convert_image_dtype(adjusted, image.dtype, saturate=True)


    # tf.image.adjust_gamma
    def adjust_gamma(image, gamma=1, gain=1):
        with scope("adjust_gamma"):
            image = tensor(image, name="image")
            if not is_tensor(gamma) and gamma < 0:
                raise ValueError("Gamma should be a non-negative real number.")
            return convert_image_dtype(gain * _as_floats(image) ** gamma, image.dtype, saturate=True)


    # tf.image.adjust_hue
    def adjust_hue(image, delta, name=None):
        with scope(name or "adjust_hue"):
            if VERSION == 221 and eager() and (delta < -1 or delta > 1):
                raise ValueError("delta must be in the interval [-1, 1]")
            image = tensor(image, name="image")
            return convert_image_dtype(op("AdjustHue", [_as_floats(image), delta]), image.dtype)


    # tf.image.adjust_saturation
    def adjust_saturation(image, saturation_factor, name=None):
        with scope(name or "adjust_saturation"):
            image = tensor(image, name="image")
            return convert_image_dtype(op("AdjustSaturation", [_as_floats(image), saturation_factor]),
                                       image.dtype)


    def _matrix(rows, to):
        def convert(images):
            images = tensor(images, name="images")
            kernel = tensor(rows, images.dtype, "kernel")
            return tf.tensordot(images, kernel, axes=[[len(dims(images)) - 1], [0]])
        convert.__name__ = to
        return convert


    # tf.image.rgb_to_yiq
    rgb_to_yiq = _matrix([[0.299, 0.59590059, 0.2115], [0.587, -0.27455667, -0.52273617],
                          [0.114, -0.32134392, 0.31119955]], "rgb_to_yiq")
    # tf.image.yiq_to_rgb
    yiq_to_rgb = _matrix([[1, 1, 1], [0.95598634, -0.27201283, -1.10674021],
                          [0.6208248, -0.64720424, 1.70423049]], "yiq_to_rgb")
    # tf.image.rgb_to_yuv
    rgb_to_yuv = _matrix([[0.299, -0.14714119, 0.61497538], [0.587, -0.28886916, -0.51496512],
                          [0.114, 0.43601035, -0.10001026]], "rgb_to_yuv")
    # tf.image.yuv_to_rgb
    yuv_to_rgb = _matrix([[1, 1, 1], [0, -0.394642334, 2.03206185],
                          [1.13988303, -0.58062185, 0]], "yuv_to_rgb")


    # tf.image.grayscale_to_rgb
    def grayscale_to_rgb(images, name=None):
        images = tensor(images)
        return tf.tile(images, [1] * (len(dims(images)) - 1) + [3])


    # tf.image.rgb_to_grayscale
    def rgb_to_grayscale(images, name=None):
        with scope(name or "rgb_to_grayscale"):
            images = tensor(images)
            gray = tf.tensordot(convert_image_dtype(images, tf.float32), [0.2989, 0.587, 0.114], [-1, -1])
            return convert_image_dtype(tf.expand_dims(gray, -1), images.dtype)


    # tf.image.per_image_standardization
    def per_image_standardization(image):
        with scope("per_image_standardization"):
            image = tensor(image)
            original = image.dtype
            image = tf.cast(image, tf.float32) if VERSION == 221 else _as_floats(image)
            count = tf.reduce_prod(tf.shape(image)[-3:])
            mean = tf.reduce_mean(image, axis=[-1, -2, -3], keepdims=True)
            deviation = tf.math.reduce_std(image, axis=[-1, -2, -3], keepdims=True)
            low = tf.math.rsqrt(tf.cast(count, image.dtype))
            result = (image - mean) / tf.maximum(deviation, low)
            return result if VERSION == 221 else convert_image_dtype(result, original, saturate=True)


    # Places


    def _flip(image, axis, name):
        with scope(name):
            image = tensor(image, name="image")
            return tf.reverse(image, [axis if len(dims(image)) == 3 else axis + 1])


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


    def _batched(image, function):
        """Applies a function of a batch of images to a batch or to one image."""
        image = tensor(image, name="image")
        rank = len(dims(image))
        if rank not in (3, 4):
            raise ValueError("'image' (shape %s) must have either 3 or 4 dimensions." % image.shape)
        if rank == 4:
            return function(image)
        return tf.squeeze(function(tf.expand_dims(image, 0)), [0])


    def _sizes(image):
        known = dims(image)
        shape = None
        sizes = []
        for axis, size in enumerate(known):
            if size is None and shape is None:
                shape = tf.shape(image)
            sizes.append(shape[axis] if size is None else size)
        return sizes


    def _require(condition, message):
        if condition is False:
            raise ValueError(message)


    def _holds(value):
        return None if is_tensor(value) else bool(value)


    # tf.image.central_crop
    def central_crop(image, central_fraction):
        with scope("central_crop"):
            image = tensor(image, name="image")
            if central_fraction <= 0.0 or central_fraction > 1.0:
                raise ValueError("central_fraction must be within (0, 1]")
            if central_fraction == 1.0:
                return image

            def crop(image):
                height, width = dims(image)[1:3]
                top = int((float(height) - float(height) * central_fraction) / 2)
                left = int((float(width) - float(width) * central_fraction) / 2)
                return image[:, top:height - top, left:width - left]
            return _batched(image, crop)


    # tf.image.crop_to_bounding_box
    def crop_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
        def crop(image):
            _, height, width, _ = _sizes(image)
            _require(_holds(offset_width >= 0), "offset_width must be >= 0.")
            _require(_holds(offset_height >= 0), "offset_height must be >= 0.")
            _require(_holds(target_width > 0), "target_width must be > 0.")
            _require(_holds(target_height > 0), "target_height must be > 0.")
            _require(_holds(width >= target_width + offset_width), "width must be >= target + offset.")
            _require(_holds(height >= target_height + offset_height),
                     "height must be >= target + offset.")
            return tf.slice(image, tf.stack([0, offset_height, offset_width, 0]),
                            tf.stack([-1, target_height, target_width, -1]))
        with scope("crop_to_bounding_box"):
            return _batched(image, crop)


    # tf.image.pad_to_bounding_box
    def pad_to_bounding_box(image, offset_height, offset_width, target_height, target_width):
        def pad(image):
            _, height, width, _ = _sizes(image)
            right, below = target_width - offset_width - width, target_height - offset_height - height
            _require(_holds(offset_height >= 0), "offset_height must be >= 0")
            _require(_holds(offset_width >= 0), "offset_width must be >= 0")
            _require(_holds(right >= 0), "width must be <= target - offset")
            _require(_holds(below >= 0), "height must be <= target - offset")
            edges = tf.stack([0, 0, offset_height, below, offset_width, right, 0, 0])
            return tf.pad(image, tf.reshape(edges, [4, 2]))
        with scope("pad_to_bounding_box"):
            return _batched(image, pad)


    def _larger(x, y):
        return tf.maximum(x, y) if is_tensor(x) or is_tensor(y) else max(x, y)


    def _smaller(x, y):
        return tf.minimum(x, y) if is_tensor(x) or is_tensor(y) else min(x, y)


    # tf.image.resize_with_crop_or_pad
    # tf.compat.v1.image.resize_image_with_crop_or_pad
    def resize_with_crop_or_pad(image, target_height, target_width):
        def change(image):
            _require(_holds(target_width > 0), "target_width must be > 0.")
            _require(_holds(target_height > 0), "target_height must be > 0.")
            _, height, width, _ = _sizes(image)
            wider, higher = target_width - width, target_height - height
            cropped = crop_to_bounding_box(
                image, _larger(-higher // 2, 0), _larger(-wider // 2, 0),
                _smaller(target_height, height), _smaller(target_width, width))
            return pad_to_bounding_box(cropped, _larger(higher // 2, 0), _larger(wider // 2, 0),
                                       target_height, target_width)
        with scope("resize_image_with_crop_or_pad"):
            return _batched(image, change)


    # Sizes


    def _resized(images, size, resizer, keeps_ratio, name, skips):
        with scope(name or "resize"):
            images = tensor(images, name="images")
            if len(dims(images)) not in (3, 4):
                raise ValueError("'images' must have either 3 or 4 dimensions.")
            single = len(dims(images)) == 3
            if single:
                images = tf.expand_dims(images, 0)
            _, height, width, _ = _sizes(images)
            try:
                size = tensor(size, tf.int32, "size")
            except (TypeError, ValueError):
                raise ValueError("'size' must be a 1-D int32 Tensor")
            if not size.shape.is_compatible_with([2]):
                raise ValueError("'size' must be a 1-D Tensor of 2 elements: new_height, new_width")
            if keeps_ratio:
                high, wide = tf.cast(height, tf.float32), tf.cast(width, tf.float32)
                scale = tf.minimum(tf.cast(size[0], tf.float32) / high,
                                   tf.cast(size[1], tf.float32) / wide)
                size = tf.stack([tf.cast(tf.round(scale * high), tf.int32),
                                 tf.cast(tf.round(scale * wide), tf.int32)])
            wanted = known(size)
            if skips and wanted is not None and list(wanted) == [height, width]:
                return tf.squeeze(images, [0]) if single else images
            images = resizer(images, size)
            return tf.squeeze(images, [0]) if single else images


    def _sampled(images, size, kernel, antialias):
        scale = tf.cast(size, tf.float32) / tf.cast(tf.shape(images)[1:3], tf.float32)
        return op("ScaleAndTranslate", [images, size, scale, tf.zeros([2])],
                  {"kernel_type": kernel, "antialias": antialias})


    # tf.image.resize [2.0 2.21]
    def resize(images, size, method="bilinear", preserve_aspect_ratio=False, antialias=False, name=None):
        def change(images, size):
            plain = {"bilinear": ("ResizeBilinear", "triangle"), "bicubic": ("ResizeBicubic", "keyscubic")}
            if method in plain:
                name, kernel = plain[method]
                if antialias:
                    return _sampled(images, size, kernel, True)
                return op(name, [images, size], {"half_pixel_centers": True})
            if method == "nearest":
                return op("ResizeNearestNeighbor", [images, size], {"half_pixel_centers": True})
            if method == "area":
                return op("ResizeArea", [images, size])
            if method in ("lanczos3", "lanczos5", "gaussian", "mitchellcubic"):
                return _sampled(images, size, method, antialias)
            raise ValueError("Resize method is not implemented: {}".format(method) if VERSION == 221 else
                             "Resize method is not implemented.")
        return _resized(images, size, change, preserve_aspect_ratio, name, False)


    # tf.compat.v1.image.resize tf.compat.v1.image.resize_images
    def resize_v1(images, size, method=0, align_corners=False, preserve_aspect_ratio=False, name=None):
        names = {0: "ResizeBilinear", "bilinear": "ResizeBilinear", 1: "ResizeNearestNeighbor",
                 "nearest": "ResizeNearestNeighbor", 2: "ResizeBicubic", "bicubic": "ResizeBicubic",
                 3: "ResizeArea", "area": "ResizeArea"}

        def change(images, size):
            if method not in names:
                raise ValueError("Resize method is not implemented: {}".format(method) if VERSION == 221
                                 else "Resize method is not implemented.")
            return op(names[method], [images, size], {"align_corners": align_corners})
        return _resized(images, size, change, preserve_aspect_ratio, name, True)


    def _resizer(kind):
        def resize_image(images, size, align_corners=False, name=None, half_pixel_centers=False):
            attributes = {"align_corners": align_corners, "half_pixel_centers": half_pixel_centers}
            return op(kind, [images, tensor(size, tf.int32, "size")], attributes, name)
        return resize_image


    # tf.compat.v1.image.resize_bilinear
    resize_bilinear = _resizer("ResizeBilinear")
    # tf.compat.v1.image.resize_nearest_neighbor
    resize_nearest_neighbor = _resizer("ResizeNearestNeighbor")
    # tf.compat.v1.image.resize_bicubic
    resize_bicubic = _resizer("ResizeBicubic")
    # tf.compat.v1.image.resize_area
    resize_area = _resizer("ResizeArea")


    def _fitted(image, target_height, target_width, resizer):
        def change(image):
            _require(_holds(target_width > 0), "target_width must be > 0.")
            _require(_holds(target_height > 0), "target_height must be > 0.")
            _, height, width, _ = _sizes(image)
            high, wide = tf.cast(height, tf.float32), tf.cast(width, tf.float32)
            tall, broad = tf.cast(target_height, tf.float32), tf.cast(target_width, tf.float32)
            ratio = tf.maximum(wide / broad, high / tall)
            new_height, new_width = high / ratio, wide / ratio
            above = tf.maximum(0, tf.cast(tf.floor((tall - new_height) / 2), tf.int32))
            left = tf.maximum(0, tf.cast(tf.floor((broad - new_width) / 2), tf.int32))
            size = tf.stack([tf.cast(tf.floor(new_height), tf.int32),
                             tf.cast(tf.floor(new_width), tf.int32)])
            return pad_to_bounding_box(resizer(image, size), above, left, target_height, target_width)
        with scope("resize_image_with_pad"):
            return _batched(image, change)


    # tf.image.resize_with_pad [2.0 2.21]
    def resize_with_pad(image, target_height, target_width, method="bilinear", antialias=False):
        return _fitted(image, target_height, target_width,
                       lambda image, size: resize(image, size, method, antialias=antialias))


    # tf.compat.v1.image.resize_image_with_pad
    def resize_with_pad_v1(image, target_height, target_width, method=0, align_corners=False):
        return _fitted(image, target_height, target_width,
                       lambda image, size: resize_v1(image, size, method, align_corners))
    """##
}
