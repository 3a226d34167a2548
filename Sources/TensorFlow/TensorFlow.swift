// TensorFlow
