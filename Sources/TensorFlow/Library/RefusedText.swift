// What stands for a name of TensorFlow that this engine does not have.

extension LibraryTexts {
  static let refused = ##"""
    # What stands for a name of TensorFlow that this engine does not have.
    from _tensorflow import refuse


    class Refused:
        """A class, a function, a module or a value: to look it up is fine, to use it is not."""

        def __init__(self, path):
            self._path = path

        def __repr__(self):
            return "<%s is not supported by this engine>" % self._path

        def __getattr__(self, name):
            if name.startswith("_"):
                raise AttributeError(name)
            return Refused(self._path + "." + name)

        def _refuse(self, *args, **kwargs):
            refuse(self._path)

        __call__ = __mro_entries__ = __iter__ = __len__ = __getitem__ = __enter__ = _refuse
        __int__ = __index__ = __float__ = __add__ = __sub__ = __lt__ = __gt__ = _refuse

        def __instancecheck__(self, instance):
            return False

        def __subclasscheck__(self, subclass):
            return False
    """##
}
