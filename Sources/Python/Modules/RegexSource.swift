// `re`, as far as it is Python: the flags. The functions are in RegexFunctions.swift.

extension LibrarySources {
  static let regex = ##"""
    import re as _self
    from enum import KEEP as _KEEP, IntFlag as _IntFlag, global_flag_repr as _spelling
    from _re import (Match, Pattern, compile, error, escape, findall, finditer, fullmatch, match,
                     purge, search, split, sub, subn, template)

    __all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer',
               'compile', 'purge', 'template', 'escape', 'error', 'Pattern', 'Match', 'A', 'I',
               'L', 'M', 'S', 'X', 'U', 'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL',
               'VERBOSE', 'UNICODE', 'NOFLAG', 'RegexFlag']


    def _flags():
        '''The names of the flags with their bits; all but two have a letter, too.'''
        yield 'NOFLAG', 0
        for bit, name, letter in ((256, 'ASCII', 'A'), (2, 'IGNORECASE', 'I'), (4, 'LOCALE', 'L'),
                                  (32, 'UNICODE', 'U'), (8, 'MULTILINE', 'M'), (16, 'DOTALL', 'S'),
                                  (64, 'VERBOSE', 'X'), (1, 'TEMPLATE', 'T'), (128, 'DEBUG', '')):
            yield name, bit
            if letter:
                yield letter, bit


    RegexFlag = _IntFlag('RegexFlag', list(_flags()), module='re', boundary=_KEEP)
    RegexFlag._numeric_repr_ = hex
    RegexFlag.__str__ = object.__str__
    RegexFlag.__repr__ = _spelling
    for _name, _flag in RegexFlag.__members__.items():
        setattr(_self, _name, _flag)
    """##
}
