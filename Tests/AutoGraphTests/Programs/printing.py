# tensorflow: 2.0 2.21
# features: BUILTIN_FUNCTIONS
import tensorflow as tf


def prints(x):
    print(x, sep=" ")
    for i in range(len(x)):
        print(i)
