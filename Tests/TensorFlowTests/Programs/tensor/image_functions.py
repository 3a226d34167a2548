# tensorflow: 1.15 2.0 2.21
import numpy as np
import tensorflow as tf

tf.compat.v1.enable_eager_execution()
pixels = (np.arange(4 * 3 * 3).reshape(4, 3, 3) * 7 % 11 / 11.0).astype(np.float32)
image = tf.constant(pixels)
bytes_image = tf.constant((pixels * 255).astype(np.uint8))


def show(*tensors):
    for tensor in tensors:
        print(tensor.numpy())


show(tf.image.rgb_to_hsv(image), tf.image.hsv_to_rgb(tf.image.rgb_to_hsv(image)))
show(tf.image.rgb_to_yuv(image), tf.image.rgb_to_yiq(image))
show(tf.image.yuv_to_rgb(image), tf.image.yiq_to_rgb(image))
show(tf.image.rgb_to_grayscale(image), tf.image.rgb_to_grayscale(bytes_image))
for picture in (image, bytes_image):
    show(tf.image.adjust_hue(picture, 0.2), tf.image.adjust_saturation(picture, 2.0))
    show(tf.image.adjust_brightness(picture, 0.1), tf.image.per_image_standardization(image))
show(tf.image.adjust_gamma(image, 1.0, 2.0))

print(tf.image.pad_to_bounding_box(image, 1, 1, 6, 5)[..., 0])
show(tf.image.crop_to_bounding_box(image, 1, 1, 2, 2), tf.image.central_crop(image, 0.5))
show(tf.image.resize_with_crop_or_pad(image, 3, 5))
for turn in range(4):
    show(tf.image.rot90(image, turn)[..., 0])
show(tf.image.flip_left_right(image)[..., 0], tf.image.flip_up_down(image)[..., 0])
show(tf.image.transpose(image)[..., 0])
for fails in (
    lambda: tf.image.crop_to_bounding_box(image, 1, 1, 9, 2),
    lambda: tf.image.pad_to_bounding_box(image, 1, 1, 2, 2),
    lambda: tf.image.central_crop(image, 1.5),
    lambda: tf.image.random_hue(image, 0.7),
):
    try:
        fails()
    except ValueError as error:
        print(error)

for size in ([2, 5], [7, 4], [1, 1]):
    for method in ("BILINEAR", "NEAREST_NEIGHBOR", "BICUBIC", "AREA"):
        show(tf.image.resize(image, size, method=getattr(tf.image.ResizeMethod, method))[..., 0])
if not tf.__version__.startswith("1"):
    for method in ("lanczos3", "lanczos5", "gaussian", "mitchellcubic"):
        show(tf.image.resize(image, [2, 5], method=method)[..., 0])
        show(tf.image.resize(image, [7, 4], method=method, antialias=True)[..., 0])
    show(tf.image.resize(image, [2, 2], antialias=True)[..., 0])
    show(tf.image.resize(image, [2, 2], method="bicubic", antialias=True)[..., 0])
    print(tf.image.resize(image, [3, 9], preserve_aspect_ratio=True).shape)
    show(tf.image.resize_with_pad(image, 5, 9)[..., 0])

show(tf.image.total_variation(image), tf.image.psnr(image, image * 0.9, 1.0))
show(*[part[0, ..., 0] for part in tf.image.image_gradients(image[None])])
show(tf.image.sobel_edges(image[None])[0, ..., 0, 0])
for padding in ("VALID", "SAME"):
    patches = tf.image.extract_patches(image[None], [1, 2, 2, 1], [1, 2, 1, 1], [1, 1, 1, 1], padding)
    show(patches[0])

tf.compat.v1.set_random_seed(1)
show(tf.image.random_flip_left_right(image, seed=1)[..., 0])
show(tf.image.random_flip_up_down(image, seed=5)[..., 0])
show(tf.image.random_flip_left_right(tf.stack([image, image, image]), seed=7)[..., 0])
show(tf.image.random_brightness(image, 0.3, seed=2)[..., 0])
show(tf.image.random_hue(image, 0.3, seed=3)[..., 0])
show(tf.image.random_saturation(image, 0.5, 2, seed=2)[..., 0])
show(tf.image.random_crop(image, [2, 2, 3], seed=4)[..., 0])
