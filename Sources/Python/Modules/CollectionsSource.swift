// `collections`: what its native part does not have, `ChainMap`.

extension LibrarySources {
  static let collections = ##"""
    from _collections import (Counter, OrderedDict, UserDict, UserList, UserString, defaultdict,
                              deque, namedtuple)
    import collections.abc as abc

    __all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString',
               'defaultdict', 'deque', 'namedtuple']

    abc.MutableSequence.register(deque)


    class ChainMap(abc.MutableMapping):
        "Mappings behind each other: the first that has a key answers, the first of all is changed."

        def __init__(self, *maps):
            self.maps = [*maps] if maps else [{}]

        def _change(self, act, complaint):
            # What the first mapping lacks is reported in words of its own.
            try:
                return act(self.maps[0])
            except KeyError:
                raise KeyError(complaint)

        # Reading

        def __contains__(self, key):
            return any(key in layer for layer in self.maps)

        def __missing__(self, key):
            raise KeyError(key)

        def __getitem__(self, key):
            for layer in self.maps:
                try:
                    found = layer[key]
                except KeyError:
                    continue
                return found
            return self.__missing__(key)

        def get(self, key, default=None):
            if key not in self:
                return default
            return self[key]

        def __iter__(self):
            order = {}
            for layer in self.maps[::-1]:
                order.update((key, None) for key in layer)
            return iter(order)

        def __len__(self):
            return len({key for layer in self.maps for key in layer})

        def __bool__(self):
            return any(map(bool, self.maps))

        def __repr__(self):
            shown = ', '.join([repr(layer) for layer in self.maps])
            return f'{type(self).__name__}({shown})'

        # Changing

        def __setitem__(self, key, value):
            first = self.maps[0]
            first[key] = value

        def __delitem__(self, key):
            self._change(lambda first: first.__delitem__(key),
                         f'Key not found in the first mapping: {key!r}')

        def pop(self, key, *args):
            return self._change(lambda first: first.pop(key, *args),
                                f'Key not found in the first mapping: {key!r}')

        def popitem(self):
            return self._change(lambda first: first.popitem(),
                                'No keys found in the first mapping.')

        def clear(self):
            first = self.maps[0]
            first.clear()

        def __ior__(self, other):
            first = self.maps[0]
            first.update(other)
            return self

        # Others of the kind

        @property
        def parents(self):
            _, *rest = self.maps
            return type(self)(*rest)

        def new_child(self, m=None, **kwargs):
            child = kwargs if m is None else m
            if m is not None and kwargs:
                child.update(kwargs)
            return type(self)(child, *self.maps)

        def copy(self):
            first, *rest = self.maps
            return type(self)(first.copy(), *rest)

        __copy__ = copy

        @classmethod
        def fromkeys(cls, iterable, *args):
            first = dict.fromkeys(iterable, *args)
            return cls(first)

        def __or__(self, other):
            return self.copy().__ior__(other) if _is_mapping(other) else NotImplemented

        def __ror__(self, other):
            if _is_mapping(other):
                merged = dict(other)
                for layer in self.maps[::-1]:
                    merged.update(layer)
                return type(self)(merged)
            return NotImplemented


    def _is_mapping(value):
        return isinstance(value, abc.Mapping)
    """##
}
