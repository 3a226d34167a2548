// Images: differences between pixels and images, patches, and changes by chance.

extension LibraryTexts {
  static let imagesByChance = ##"""
    # Images: differences, patches, chance.
    from _tensorflow import *
    from _tensorflow_images import adjust_brightness, adjust_contrast, adjust_hue, adjust_saturation
    from _tensorflow_images import convert_image_dtype


    # tf.image.extract_patches [2.0 2.21]
    def extract_patches(images, sizes, strides, rates, padding, name=None):
        return op("ExtractImagePatches", [images], {
            "ksizes": sizes, "strides": strides, "rates": rates, "padding": padding}, name)


    # tf.compat.v1.image.extract_image_patches tf.compat.v1.extract_image_patches
    # tf.image.extract_patches [1.15]
    def extract_image_patches(images, ksizes=None, strides=None, rates=None, padding=None, name=None,
                              sizes=None):
        return extract_patches(images, ksizes if sizes is None else sizes, strides, rates, padding, name)


    # Differences


    # tf.image.total_variation
    def total_variation(images, name=None):
        with scope(name or "total_variation"):
            rank = len(dims(images))
            if rank == 3:
                down, right = images[1:] - images[:-1], images[:, 1:] - images[:, :-1]
                axes = None
            elif rank == 4:
                down, right = images[:, 1:] - images[:, :-1], images[:, :, 1:] - images[:, :, :-1]
                axes = [1, 2, 3]
            else:
                raise ValueError("'images' must be either 3 or 4-dimensional.")
            return tf.reduce_sum(tf.abs(down), axis=axes) + tf.reduce_sum(tf.abs(right), axis=axes)


    # tf.image.psnr
    def psnr(a, b, max_val, name=None):
        with scope(name or "PSNR"):
            a = tensor(a)
            top = convert_image_dtype(tf.cast(max_val, a.dtype), tf.float32)
            a, b = convert_image_dtype(a, tf.float32), convert_image_dtype(b, tf.float32)
            error = tf.reduce_mean(tf.math.squared_difference(a, b), [-3, -2, -1])
            return tf.subtract(20 * tf.math.log(top) / tf.math.log(10.0),
                               tf.constant(4.342944819032518) * tf.math.log(error))


    # tf.image.image_gradients
    def image_gradients(image):
        if len(dims(image)) != 4:
            raise ValueError("image_gradients expects a 4D tensor [batch_size, h, w, d], not %s."
                             % (image.shape,))
        down, right = image[:, 1:] - image[:, :-1], image[:, :, 1:] - image[:, :, :-1]
        down = tf.concat([down, tf.zeros_like(image[:, :1])], 1)
        return down, tf.concat([right, tf.zeros_like(image[:, :, :1])], 2)


    # tf.image.sobel_edges
    def sobel_edges(image):
        shape = tf.shape(image)
        kernels = tf.constant([[[[-1, -1]], [[-2, 0]], [[-1, 1]]], [[[0, -2]], [[0, 0]], [[0, 2]]],
                               [[[1, -1]], [[2, 0]], [[1, 1]]]], image.dtype)
        kernels = tf.tile(kernels, [1, 1, shape[-1], 1], name="sobel_filters")
        padded = tf.pad(image, [[0, 0], [1, 1], [1, 1], [0, 0]], mode="REFLECT")
        result = tf.nn.depthwise_conv2d(padded, kernels, [1, 1, 1, 1], "VALID")
        return tf.reshape(result, tf.concat([shape, [2]], 0))


    # Chance


    def _check_range(lower, upper):
        if upper <= lower:
            raise ValueError("upper must be > lower.")
        if lower < 0:
            raise ValueError("lower must be non-negative.")


    def _between(low, high, seed):
        return tf.random.uniform([], low, high, seed=seed)


    # tf.image.random_brightness
    def random_brightness(image, max_delta, seed=None):
        if max_delta < 0:
            raise ValueError("max_delta must be non-negative.")
        return adjust_brightness(image, _between(-max_delta, max_delta, seed))


    # tf.image.random_contrast
    def random_contrast(image, lower, upper, seed=None):
        _check_range(lower, upper)
        return adjust_contrast(image, _between(lower, upper, seed))


    # tf.image.random_hue
    def random_hue(image, max_delta, seed=None):
        if max_delta > 0.5:
            raise ValueError("max_delta must be <= 0.5.")
        if max_delta < 0:
            raise ValueError("max_delta must be non-negative.")
        return adjust_hue(image, _between(-max_delta, max_delta, seed))


    # tf.image.random_saturation
    def random_saturation(image, lower, upper, seed=None):
        _check_range(lower, upper)
        return adjust_saturation(image, _between(lower, upper, seed))


    def _perhaps_flip(image, axis, seed):
        image = tensor(image, name="image")
        if len(dims(image)) == 3:
            chosen = tf.less(tf.random.uniform([], 0, 1.0, seed=seed), 0.5)
            return tf.cond(chosen, lambda: tf.reverse(image, [axis]), lambda: image)
        count = tf.shape(image)[0]
        chances = tf.random.uniform([count], 0, 1.0, seed=seed)
        flips = tf.cast(tf.round(tf.reshape(chances, [count, 1, 1, 1])), image.dtype)
        return flips * tf.reverse(image, [axis + 1]) + (1 - flips) * image


    # tf.image.random_flip_left_right
    def random_flip_left_right(image, seed=None):
        return _perhaps_flip(image, 1, seed)


    # tf.image.random_flip_up_down
    def random_flip_up_down(image, seed=None):
        return _perhaps_flip(image, 0, seed)


    # tf.image.random_crop
    # tf.compat.v1.random_crop
    def random_crop(value, size, seed=None, name=None):
        with scope(name or "random_crop"):
            value = tensor(value, name="value")
            size = tensor(size, tf.int32, "size")
            limit = tf.shape(value) - size + 1
            offset = tf.random.uniform(tf.shape(limit), dtype=size.dtype, maxval=size.dtype.max,
                                       seed=seed) % limit
            return tf.slice(value, offset, size)
    """##
}
