// `datetime`: reading dates and times from text, in the ISO format or in a given one.

extension LibrarySources {
  static let dateReading = ##"""

    def _number(text, count):
        if len(text) != count or not (text.isascii() and text.isdigit()):
            raise ValueError
        return int(text)


    def _read(reader, text, prefix=''):
        if not isinstance(text, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            return reader(text.removeprefix(prefix))
        except (ValueError, IndexError):
            raise ValueError(f'Invalid isoformat string: {text!r}') from None


    def _read_day(text):
        if text[4:6].lstrip('-')[:1] == 'W':
            year, _, week = text.replace('-', '').partition('W')
            day = _number(week[2:], 1) if week[2:] else 1
            return _day_of(date.fromisocalendar(
                _number(year, 4), _number(week[:2], 2), day).toordinal())
        mark = '-' if len(text) == 10 else ''
        year, month, day = text[:4], text[4:-2], text[-2:]
        if len(text) != 8 + 2 * len(mark) or not (month[:1] + month[-1:]).startswith(mark):
            raise ValueError
        if mark:
            if (month[0], month[-1]) != (mark, mark):
                raise ValueError
            month = month[1:-1]
        return _number(year, 4), _number(month, 2), _number(day, 2)


    def _read_clock(text):
        text, _, part = text.replace(',', '.').partition('.')
        if part and not part.isdigit() or _ and not part:
            raise ValueError
        pieces = text.split(':') if ':' in text else [
            text[place:place + 2] for place in range(0, len(text), 2)]
        numbers = [_number(piece, 2) for piece in pieces]
        if not 1 <= len(numbers) <= 3:
            raise ValueError
        return *numbers, *[0] * (3 - len(numbers)), int(f'{part[:6]:0<6}')


    def _read_offset(text):
        hours, minutes, seconds, micros = _read_clock(text[1:])
        offset = timedelta(0, seconds, micros, 0, minutes, hours)
        return timezone(-offset if text[0] == '-' else offset) if offset else UTC


    def _read_clock_and_zone(text):
        if text.endswith('Z'):
            return *_read_clock(text[:-1]), UTC
        place = max(text.rfind('+'), text.rfind('-'))
        if place < 0:
            return *_read_clock(text), None
        return *_read_clock(text[:place]), _read_offset(text[place:])


    def _read_moment(text):
        size = 10 if text[4:5] == '-' else 8
        if 'W' in text[:6]:
            size = len(text.partition('T')[0])
        if len(text) == size + 1:
            raise ValueError
        day, clock = _read_day(text[:size]), text[size + 1:]
        return *day, *(_read_clock_and_zone(clock) if clock else ())


    # `strptime`

    def _names(names):
        return '|'.join(names).lower()


    _LONG_MONTHS = ('January February March April May June July August September October November '
                    'December').split()
    _LONG_WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split()
    _DIRECTIVES = {
        'Y': r'\d{4}', 'y': r'\d\d', 'm': '1[0-2]|0[1-9]|[1-9]', 'B': _names(_LONG_MONTHS),
        'b': _names(_MONTHS), 'd': r'3[01]|[12]\d|0[1-9]|[1-9]| [1-9]',
        'j': r'36[0-6]|3[0-5]\d|[12]\d\d|0[1-9]\d|00[1-9]|[1-9]\d|0[1-9]|[1-9]',
        'A': _names(_LONG_WEEKDAYS), 'a': _names(_WEEKDAYS), 'H': r'2[0-3]|[01]\d|\d',
        'I': '1[0-2]|0[1-9]|[1-9]', 'p': 'am|pm', 'M': r'[0-5]\d|\d', 'S': r'6[01]|[0-5]\d|\d',
        'f': r'\d{1,6}', 'z': r'[+-]\d\d:?[0-5]\d(?::?[0-5]\d(?:\.\d{1,6})?)?|Z', 'Z': 'utc|gmt',
    }


    def _pattern_of(format):
        import re
        pattern, letters = '', iter(format)
        for letter in letters:
            if letter == '%':
                directive = next(letters, None)
                if directive is None:
                    raise ValueError(f'stray %% in format {format!r}'.replace('%%', '%'))
                if directive != '%' and directive not in _DIRECTIVES:
                    raise ValueError(f'{directive!r} is a bad directive in format {format!r}')
                pattern += ('%' if directive == '%'
                            else f'(?P<{directive}>{_DIRECTIVES[directive]})')
            else:
                pattern += r'\s+' if letter.isspace() else re.escape(letter)
        return re.compile(pattern, re.IGNORECASE)


    def _read_by(format, text):
        for place, value in enumerate((text, format), 1):
            if not isinstance(value, str):
                raise TypeError(f'strptime() argument {place} must be str, not '
                                f'{type(value).__name__}')
        match = _pattern_of(format).match(text)
        if match is None:
            raise ValueError(f'time data {text!r} does not match format {format!r}')
        if match.end() < len(text):
            raise ValueError(f'unconverted data remains: {text[match.end():]}')
        found = match.groupdict()

        def number(directive, default):
            return int(found.get(directive, default))

        year = number('Y', 1900)
        if 'y' in found:
            year = number('y', 0) + (2000 if number('y', 0) < 69 else 1900)
        month = number('m', 1)
        for directive in 'bB':
            if directive in found:
                month = _names(_MONTHS).split('|').index(found[directive][:3].lower()) + 1
        day = number('d', 1)
        if 'j' in found:
            year, month, day = _day_of(_day_number(year, 1, 1) + number('j', 1) - 1)
        hour = number('H', 0)
        if 'I' in found:
            hour = number('I', 0) % 12 + 12 * (found.get('p', '').lower() == 'pm')
        zone = None
        if 'z' in found:
            zone = UTC if found['z'] in 'Zz' else _read_offset(found['z'])
        return (year, month, day, hour, number('M', 0), number('S', 0),
                int(found.get('f', '').ljust(6, '0')), zone)

    """##
}
