# Calls of built-in functions and methods, and what they refuse.
try:
    print('getattr(1,2)', '->', repr(getattr(1,2)))
except BaseException as e:
    print('getattr(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('setattr(1,2,3)', '->', repr(setattr(1,2,3)))
except BaseException as e:
    print('setattr(1,2,3)', '->', type(e).__name__ + ':', e)
try:
    print('hasattr(1,2)', '->', repr(hasattr(1,2)))
except BaseException as e:
    print('hasattr(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('delattr(1,2)', '->', repr(delattr(1,2)))
except BaseException as e:
    print('delattr(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('getattr()', '->', repr(getattr()))
except BaseException as e:
    print('getattr()', '->', type(e).__name__ + ':', e)
try:
    print('getattr(1)', '->', repr(getattr(1)))
except BaseException as e:
    print('getattr(1)', '->', type(e).__name__ + ':', e)
try:
    print('vars(1)', '->', repr(vars(1)))
except BaseException as e:
    print('vars(1)', '->', type(e).__name__ + ':', e)
try:
    print("abs('a')", '->', repr(abs('a')))
except BaseException as e:
    print("abs('a')", '->', type(e).__name__ + ':', e)
try:
    print('abs()', '->', repr(abs()))
except BaseException as e:
    print('abs()', '->', type(e).__name__ + ':', e)
try:
    print('abs(1,2)', '->', repr(abs(1,2)))
except BaseException as e:
    print('abs(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('chr(-1)', '->', repr(chr(-1)))
except BaseException as e:
    print('chr(-1)', '->', type(e).__name__ + ':', e)
try:
    print("chr('a')", '->', repr(chr('a')))
except BaseException as e:
    print("chr('a')", '->', type(e).__name__ + ':', e)
try:
    print("ord('ab')", '->', repr(ord('ab')))
except BaseException as e:
    print("ord('ab')", '->', type(e).__name__ + ':', e)
try:
    print('ord(1)', '->', repr(ord(1)))
except BaseException as e:
    print('ord(1)', '->', type(e).__name__ + ':', e)
try:
    print("ord(b'a')", '->', repr(ord(b'a')))
except BaseException as e:
    print("ord(b'a')", '->', type(e).__name__ + ':', e)
try:
    print('len(1)', '->', repr(len(1)))
except BaseException as e:
    print('len(1)', '->', type(e).__name__ + ':', e)
try:
    print('len()', '->', repr(len()))
except BaseException as e:
    print('len()', '->', type(e).__name__ + ':', e)
try:
    print('len([],[])', '->', repr(len([],[])))
except BaseException as e:
    print('len([],[])', '->', type(e).__name__ + ':', e)
try:
    print('min()', '->', repr(min()))
except BaseException as e:
    print('min()', '->', type(e).__name__ + ':', e)
try:
    print('min(1)', '->', repr(min(1)))
except BaseException as e:
    print('min(1)', '->', type(e).__name__ + ':', e)
try:
    print('max([])', '->', repr(max([])))
except BaseException as e:
    print('max([])', '->', type(e).__name__ + ':', e)
try:
    print('min([],default=3)', '->', repr(min([],default=3)))
except BaseException as e:
    print('min([],default=3)', '->', type(e).__name__ + ':', e)
try:
    print('max(1,2,default=3)', '->', repr(max(1,2,default=3)))
except BaseException as e:
    print('max(1,2,default=3)', '->', type(e).__name__ + ':', e)
try:
    print('max(1,2,key=5)', '->', repr(max(1,2,key=5)))
except BaseException as e:
    print('max(1,2,key=5)', '->', type(e).__name__ + ':', e)
try:
    print("round('a')", '->', repr(round('a')))
except BaseException as e:
    print("round('a')", '->', type(e).__name__ + ':', e)
try:
    print('round(2.5)', '->', repr(round(2.5)))
except BaseException as e:
    print('round(2.5)', '->', type(e).__name__ + ':', e)
try:
    print('round(2.675,2)', '->', repr(round(2.675,2)))
except BaseException as e:
    print('round(2.675,2)', '->', type(e).__name__ + ':', e)
try:
    print("round(1.5,'a')", '->', repr(round(1.5,'a')))
except BaseException as e:
    print("round(1.5,'a')", '->', type(e).__name__ + ':', e)
try:
    print('round(-25,-1)', '->', repr(round(-25,-1)))
except BaseException as e:
    print('round(-25,-1)', '->', type(e).__name__ + ':', e)
try:
    print('round()', '->', repr(round()))
except BaseException as e:
    print('round()', '->', type(e).__name__ + ':', e)
try:
    print('pow(2,3,5)', '->', repr(pow(2,3,5)))
except BaseException as e:
    print('pow(2,3,5)', '->', type(e).__name__ + ':', e)
try:
    print('pow(2,-1,5)', '->', repr(pow(2,-1,5)))
except BaseException as e:
    print('pow(2,-1,5)', '->', type(e).__name__ + ':', e)
try:
    print('pow(2,-1,4)', '->', repr(pow(2,-1,4)))
except BaseException as e:
    print('pow(2,-1,4)', '->', type(e).__name__ + ':', e)
try:
    print('pow(2,3,0)', '->', repr(pow(2,3,0)))
except BaseException as e:
    print('pow(2,3,0)', '->', type(e).__name__ + ':', e)
try:
    print('pow(2.0,3,5)', '->', repr(pow(2.0,3,5)))
except BaseException as e:
    print('pow(2.0,3,5)', '->', type(e).__name__ + ':', e)
try:
    print("pow('a',2)", '->', repr(pow('a',2)))
except BaseException as e:
    print("pow('a',2)", '->', type(e).__name__ + ':', e)
try:
    print("pow('a',2,3)", '->', repr(pow('a',2,3)))
except BaseException as e:
    print("pow('a',2,3)", '->', type(e).__name__ + ':', e)
try:
    print("pow(2,'a')", '->', repr(pow(2,'a')))
except BaseException as e:
    print("pow(2,'a')", '->', type(e).__name__ + ':', e)
try:
    print('pow(2)', '->', repr(pow(2)))
except BaseException as e:
    print('pow(2)', '->', type(e).__name__ + ':', e)
try:
    print('divmod(1,0)', '->', repr(divmod(1,0)))
except BaseException as e:
    print('divmod(1,0)', '->', type(e).__name__ + ':', e)
try:
    print("divmod('a',1)", '->', repr(divmod('a',1)))
except BaseException as e:
    print("divmod('a',1)", '->', type(e).__name__ + ':', e)
try:
    print('divmod(1.5,0)', '->', repr(divmod(1.5,0)))
except BaseException as e:
    print('divmod(1.5,0)', '->', type(e).__name__ + ':', e)
try:
    print('sum(1)', '->', repr(sum(1)))
except BaseException as e:
    print('sum(1)', '->', type(e).__name__ + ':', e)
try:
    print("sum(['a'])", '->', repr(sum(['a'])))
except BaseException as e:
    print("sum(['a'])", '->', type(e).__name__ + ':', e)
try:
    print("sum(['a'],'')", '->', repr(sum(['a'],'')))
except BaseException as e:
    print("sum(['a'],'')", '->', type(e).__name__ + ':', e)
try:
    print("sum([b'a'],b'')", '->', repr(sum([b'a'],b'')))
except BaseException as e:
    print("sum([b'a'],b'')", '->', type(e).__name__ + ':', e)
try:
    print('sum([[1]],[])', '->', repr(sum([[1]],[])))
except BaseException as e:
    print('sum([[1]],[])', '->', type(e).__name__ + ':', e)
try:
    print('sum([1,2.5])', '->', repr(sum([1,2.5])))
except BaseException as e:
    print('sum([1,2.5])', '->', type(e).__name__ + ':', e)
try:
    print('sum([0.1]*10)', '->', repr(sum([0.1]*10)))
except BaseException as e:
    print('sum([0.1]*10)', '->', type(e).__name__ + ':', e)
try:
    print('sorted(1)', '->', repr(sorted(1)))
except BaseException as e:
    print('sorted(1)', '->', type(e).__name__ + ':', e)
try:
    print('sorted()', '->', repr(sorted()))
except BaseException as e:
    print('sorted()', '->', type(e).__name__ + ':', e)
try:
    print('sorted([1],2)', '->', repr(sorted([1],2)))
except BaseException as e:
    print('sorted([1],2)', '->', type(e).__name__ + ':', e)
try:
    print("sorted([1,'a'])", '->', repr(sorted([1,'a'])))
except BaseException as e:
    print("sorted([1,'a'])", '->', type(e).__name__ + ':', e)
try:
    print('sorted([1],foo=2)', '->', repr(sorted([1],foo=2)))
except BaseException as e:
    print('sorted([1],foo=2)', '->', type(e).__name__ + ':', e)
try:
    print('next(1)', '->', repr(next(1)))
except BaseException as e:
    print('next(1)', '->', type(e).__name__ + ':', e)
try:
    print('next([])', '->', repr(next([])))
except BaseException as e:
    print('next([])', '->', type(e).__name__ + ':', e)
try:
    print('next(iter([]))', '->', repr(next(iter([]))))
except BaseException as e:
    print('next(iter([]))', '->', type(e).__name__ + ':', e)
try:
    print('next(iter([]),5)', '->', repr(next(iter([]),5)))
except BaseException as e:
    print('next(iter([]),5)', '->', type(e).__name__ + ':', e)
try:
    print('iter(1)', '->', repr(iter(1)))
except BaseException as e:
    print('iter(1)', '->', type(e).__name__ + ':', e)
try:
    print('iter(1,2)', '->', repr(iter(1,2)))
except BaseException as e:
    print('iter(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('iter([],2)', '->', repr(iter([],2)))
except BaseException as e:
    print('iter([],2)', '->', type(e).__name__ + ':', e)
try:
    print('reversed(1)', '->', repr(reversed(1)))
except BaseException as e:
    print('reversed(1)', '->', type(e).__name__ + ':', e)
try:
    print('reversed({1})', '->', repr(reversed({1})))
except BaseException as e:
    print('reversed({1})', '->', type(e).__name__ + ':', e)
try:
    print('enumerate(1)', '->', repr(enumerate(1)))
except BaseException as e:
    print('enumerate(1)', '->', type(e).__name__ + ':', e)
try:
    print("enumerate([],start='a')", '->', repr(enumerate([],start='a')))
except BaseException as e:
    print("enumerate([],start='a')", '->', type(e).__name__ + ':', e)
try:
    print('zip(1)', '->', repr(zip(1)))
except BaseException as e:
    print('zip(1)', '->', type(e).__name__ + ':', e)
try:
    print('zip([1],2)', '->', repr(zip([1],2)))
except BaseException as e:
    print('zip([1],2)', '->', type(e).__name__ + ':', e)
try:
    print('list(zip([1],[1,2],strict=True))', '->', repr(list(zip([1],[1,2],strict=True))))
except BaseException as e:
    print('list(zip([1],[1,2],strict=True))', '->', type(e).__name__ + ':', e)
try:
    print('list(zip([1,2],[1],strict=True))', '->', repr(list(zip([1,2],[1],strict=True))))
except BaseException as e:
    print('list(zip([1,2],[1],strict=True))', '->', type(e).__name__ + ':', e)
try:
    print('list(zip([1,2],[1,2],[1],strict=True))', '->', repr(list(zip([1,2],[1,2],[1],strict=True))))
except BaseException as e:
    print('list(zip([1,2],[1,2],[1],strict=True))', '->', type(e).__name__ + ':', e)
try:
    print('zip(foo=1)', '->', repr(zip(foo=1)))
except BaseException as e:
    print('zip(foo=1)', '->', type(e).__name__ + ':', e)
try:
    print('map()', '->', repr(map()))
except BaseException as e:
    print('map()', '->', type(e).__name__ + ':', e)
try:
    print('map(1)', '->', repr(map(1)))
except BaseException as e:
    print('map(1)', '->', type(e).__name__ + ':', e)
try:
    print('map(len)', '->', repr(map(len)))
except BaseException as e:
    print('map(len)', '->', type(e).__name__ + ':', e)
try:
    print('list(map(1,[2]))', '->', repr(list(map(1,[2]))))
except BaseException as e:
    print('list(map(1,[2]))', '->', type(e).__name__ + ':', e)
try:
    print('filter()', '->', repr(filter()))
except BaseException as e:
    print('filter()', '->', type(e).__name__ + ':', e)
try:
    print('filter(1)', '->', repr(filter(1)))
except BaseException as e:
    print('filter(1)', '->', type(e).__name__ + ':', e)
try:
    print('list(filter(None,[0,1]))', '->', repr(list(filter(None,[0,1]))))
except BaseException as e:
    print('list(filter(None,[0,1]))', '->', type(e).__name__ + ':', e)
try:
    print('bin(1.5)', '->', repr(bin(1.5)))
except BaseException as e:
    print('bin(1.5)', '->', type(e).__name__ + ':', e)
try:
    print("hex('a')", '->', repr(hex('a')))
except BaseException as e:
    print("hex('a')", '->', type(e).__name__ + ':', e)
try:
    print('oct(8)', '->', repr(oct(8)))
except BaseException as e:
    print('oct(8)', '->', type(e).__name__ + ':', e)
try:
    print('hex(-255)', '->', repr(hex(-255)))
except BaseException as e:
    print('hex(-255)', '->', type(e).__name__ + ':', e)
try:
    print('callable(1)', '->', repr(callable(1)))
except BaseException as e:
    print('callable(1)', '->', type(e).__name__ + ':', e)
try:
    print('hash([])', '->', repr(hash([])))
except BaseException as e:
    print('hash([])', '->', type(e).__name__ + ':', e)
try:
    print('hash({})', '->', repr(hash({})))
except BaseException as e:
    print('hash({})', '->', type(e).__name__ + ':', e)
try:
    print('hash(slice(1))', '->', repr(hash(slice(1))))
except BaseException as e:
    print('hash(slice(1))', '->', type(e).__name__ + ':', e)
try:
    print('id()', '->', repr(id()))
except BaseException as e:
    print('id()', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(1,2)', '->', repr(isinstance(1,2)))
except BaseException as e:
    print('isinstance(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(1,(int,2))', '->', repr(isinstance(1,(int,2))))
except BaseException as e:
    print('isinstance(1,(int,2))', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(1)', '->', repr(isinstance(1)))
except BaseException as e:
    print('isinstance(1)', '->', type(e).__name__ + ':', e)
try:
    print('issubclass(1,int)', '->', repr(issubclass(1,int)))
except BaseException as e:
    print('issubclass(1,int)', '->', type(e).__name__ + ':', e)
try:
    print('issubclass(int,1)', '->', repr(issubclass(int,1)))
except BaseException as e:
    print('issubclass(int,1)', '->', type(e).__name__ + ':', e)
try:
    print('format(1,2)', '->', repr(format(1,2)))
except BaseException as e:
    print('format(1,2)', '->', type(e).__name__ + ':', e)
try:
    print("format(1,'x','y')", '->', repr(format(1,'x','y')))
except BaseException as e:
    print("format(1,'x','y')", '->', type(e).__name__ + ':', e)
try:
    print('range()', '->', repr(range()))
except BaseException as e:
    print('range()', '->', type(e).__name__ + ':', e)
try:
    print('range(1.5)', '->', repr(range(1.5)))
except BaseException as e:
    print('range(1.5)', '->', type(e).__name__ + ':', e)
try:
    print("range('a')", '->', repr(range('a')))
except BaseException as e:
    print("range('a')", '->', type(e).__name__ + ':', e)
try:
    print('range(1,2,0)', '->', repr(range(1,2,0)))
except BaseException as e:
    print('range(1,2,0)', '->', type(e).__name__ + ':', e)
try:
    print('range(1,2,3,4)', '->', repr(range(1,2,3,4)))
except BaseException as e:
    print('range(1,2,3,4)', '->', type(e).__name__ + ':', e)
try:
    print('slice()', '->', repr(slice()))
except BaseException as e:
    print('slice()', '->', type(e).__name__ + ':', e)
try:
    print('slice(1,2,3,4)', '->', repr(slice(1,2,3,4)))
except BaseException as e:
    print('slice(1,2,3,4)', '->', type(e).__name__ + ':', e)
try:
    print('all(1)', '->', repr(all(1)))
except BaseException as e:
    print('all(1)', '->', type(e).__name__ + ':', e)
try:
    print('any(1)', '->', repr(any(1)))
except BaseException as e:
    print('any(1)', '->', type(e).__name__ + ':', e)
try:
    print("ascii('é')", '->', repr(ascii('é')))
except BaseException as e:
    print("ascii('é')", '->', type(e).__name__ + ':', e)
try:
    print('repr()', '->', repr(repr()))
except BaseException as e:
    print('repr()', '->', type(e).__name__ + ':', e)
try:
    print('print(sep=1)', '->', repr(print(sep=1)))
except BaseException as e:
    print('print(sep=1)', '->', type(e).__name__ + ':', e)
try:
    print('print(end=1)', '->', repr(print(end=1)))
except BaseException as e:
    print('print(end=1)', '->', type(e).__name__ + ':', e)
try:
    print('print(foo=1)', '->', repr(print(foo=1)))
except BaseException as e:
    print('print(foo=1)', '->', type(e).__name__ + ':', e)
try:
    print('print(1,file=3)', '->', repr(print(1,file=3)))
except BaseException as e:
    print('print(1,file=3)', '->', type(e).__name__ + ':', e)
try:
    print('type(1,2)', '->', repr(type(1,2)))
except BaseException as e:
    print('type(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('type()', '->', repr(type()))
except BaseException as e:
    print('type()', '->', type(e).__name__ + ':', e)
try:
    print('type(1,2,3)', '->', repr(type(1,2,3)))
except BaseException as e:
    print('type(1,2,3)', '->', type(e).__name__ + ':', e)
try:
    print("type('A',(),{})", '->', repr(type('A',(),{})))
except BaseException as e:
    print("type('A',(),{})", '->', type(e).__name__ + ':', e)
try:
    print('object(1)', '->', repr(object(1)))
except BaseException as e:
    print('object(1)', '->', type(e).__name__ + ':', e)
try:
    print("int('a')", '->', repr(int('a')))
except BaseException as e:
    print("int('a')", '->', type(e).__name__ + ':', e)
try:
    print('int(None)', '->', repr(int(None)))
except BaseException as e:
    print('int(None)', '->', type(e).__name__ + ':', e)
try:
    print("int('10',1)", '->', repr(int('10',1)))
except BaseException as e:
    print("int('10',1)", '->', type(e).__name__ + ':', e)
try:
    print("int('z',36)", '->', repr(int('z',36)))
except BaseException as e:
    print("int('z',36)", '->', type(e).__name__ + ':', e)
try:
    print('int(1.5,2)', '->', repr(int(1.5,2)))
except BaseException as e:
    print('int(1.5,2)', '->', type(e).__name__ + ':', e)
try:
    print('int(x=1)', '->', repr(int(x=1)))
except BaseException as e:
    print('int(x=1)', '->', type(e).__name__ + ':', e)
try:
    print("int('1_000')", '->', repr(int('1_000')))
except BaseException as e:
    print("int('1_000')", '->', type(e).__name__ + ':', e)
try:
    print("int('1__0')", '->', repr(int('1__0')))
except BaseException as e:
    print("int('1__0')", '->', type(e).__name__ + ':', e)
try:
    print("int(' 12 ')", '->', repr(int(' 12 ')))
except BaseException as e:
    print("int(' 12 ')", '->', type(e).__name__ + ':', e)
try:
    print("int('')", '->', repr(int('')))
except BaseException as e:
    print("int('')", '->', type(e).__name__ + ':', e)
try:
    print("int('0x1f',16)", '->', repr(int('0x1f',16)))
except BaseException as e:
    print("int('0x1f',16)", '->', type(e).__name__ + ':', e)
try:
    print("int('0x1f',0)", '->', repr(int('0x1f',0)))
except BaseException as e:
    print("int('0x1f',0)", '->', type(e).__name__ + ':', e)
try:
    print("int('012',0)", '->', repr(int('012',0)))
except BaseException as e:
    print("int('012',0)", '->', type(e).__name__ + ':', e)
try:
    print("int(float('nan'))", '->', repr(int(float('nan'))))
except BaseException as e:
    print("int(float('nan'))", '->', type(e).__name__ + ':', e)
try:
    print('int([])', '->', repr(int([])))
except BaseException as e:
    print('int([])', '->', type(e).__name__ + ':', e)
try:
    print("float('a')", '->', repr(float('a')))
except BaseException as e:
    print("float('a')", '->', type(e).__name__ + ':', e)
try:
    print('float(None)', '->', repr(float(None)))
except BaseException as e:
    print('float(None)', '->', type(e).__name__ + ':', e)
try:
    print("float('1_0.5')", '->', repr(float('1_0.5')))
except BaseException as e:
    print("float('1_0.5')", '->', type(e).__name__ + ':', e)
try:
    print("float('nan')", '->', repr(float('nan')))
except BaseException as e:
    print("float('nan')", '->', type(e).__name__ + ':', e)
try:
    print('float([])', '->', repr(float([])))
except BaseException as e:
    print('float([])', '->', type(e).__name__ + ':', e)
try:
    print("complex('1+2j')", '->', repr(complex('1+2j')))
except BaseException as e:
    print("complex('1+2j')", '->', type(e).__name__ + ':', e)
try:
    print("complex('a')", '->', repr(complex('a')))
except BaseException as e:
    print("complex('a')", '->', type(e).__name__ + ':', e)
try:
    print("complex(1,'a')", '->', repr(complex(1,'a')))
except BaseException as e:
    print("complex(1,'a')", '->', type(e).__name__ + ':', e)
try:
    print("complex('1',1)", '->', repr(complex('1',1)))
except BaseException as e:
    print("complex('1',1)", '->', type(e).__name__ + ':', e)
try:
    print('complex([])', '->', repr(complex([])))
except BaseException as e:
    print('complex([])', '->', type(e).__name__ + ':', e)
try:
    print("str(b'a')", '->', repr(str(b'a')))
except BaseException as e:
    print("str(b'a')", '->', type(e).__name__ + ':', e)
try:
    print("str(b'a','utf-8')", '->', repr(str(b'a','utf-8')))
except BaseException as e:
    print("str(b'a','utf-8')", '->', type(e).__name__ + ':', e)
try:
    print("str(1,'utf-8')", '->', repr(str(1,'utf-8')))
except BaseException as e:
    print("str(1,'utf-8')", '->', type(e).__name__ + ':', e)
try:
    print('bytes(-1)', '->', repr(bytes(-1)))
except BaseException as e:
    print('bytes(-1)', '->', type(e).__name__ + ':', e)
try:
    print("bytes('a')", '->', repr(bytes('a')))
except BaseException as e:
    print("bytes('a')", '->', type(e).__name__ + ':', e)
try:
    print('bytes([256])', '->', repr(bytes([256])))
except BaseException as e:
    print('bytes([256])', '->', type(e).__name__ + ':', e)
try:
    print('bytes(3)', '->', repr(bytes(3)))
except BaseException as e:
    print('bytes(3)', '->', type(e).__name__ + ':', e)
try:
    print("bytes('é','ascii')", '->', repr(bytes('é','ascii')))
except BaseException as e:
    print("bytes('é','ascii')", '->', type(e).__name__ + ':', e)
try:
    print("bytes([1,'a'])", '->', repr(bytes([1,'a'])))
except BaseException as e:
    print("bytes([1,'a'])", '->', type(e).__name__ + ':', e)
try:
    print('list(1)', '->', repr(list(1)))
except BaseException as e:
    print('list(1)', '->', type(e).__name__ + ':', e)
try:
    print('tuple(1)', '->', repr(tuple(1)))
except BaseException as e:
    print('tuple(1)', '->', type(e).__name__ + ':', e)
try:
    print('dict(1)', '->', repr(dict(1)))
except BaseException as e:
    print('dict(1)', '->', type(e).__name__ + ':', e)
try:
    print('dict([1])', '->', repr(dict([1])))
except BaseException as e:
    print('dict([1])', '->', type(e).__name__ + ':', e)
try:
    print('dict([(1,2,3)])', '->', repr(dict([(1,2,3)])))
except BaseException as e:
    print('dict([(1,2,3)])', '->', type(e).__name__ + ':', e)
try:
    print("dict(a=1,**{'b':2})", '->', repr(dict(a=1,**{'b':2})))
except BaseException as e:
    print("dict(a=1,**{'b':2})", '->', type(e).__name__ + ':', e)
try:
    print('dict([[1,2]],c=3)', '->', repr(dict([[1,2]],c=3)))
except BaseException as e:
    print('dict([[1,2]],c=3)', '->', type(e).__name__ + ':', e)
try:
    print('set(1)', '->', repr(set(1)))
except BaseException as e:
    print('set(1)', '->', type(e).__name__ + ':', e)
try:
    print('set([[]])', '->', repr(set([[]])))
except BaseException as e:
    print('set([[]])', '->', type(e).__name__ + ':', e)
try:
    print('frozenset([1])', '->', repr(frozenset([1])))
except BaseException as e:
    print('frozenset([1])', '->', type(e).__name__ + ':', e)
try:
    print('frozenset(1,2)', '->', repr(frozenset(1,2)))
except BaseException as e:
    print('frozenset(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('list(1,2)', '->', repr(list(1,2)))
except BaseException as e:
    print('list(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('list(a=1)', '->', repr(list(a=1)))
except BaseException as e:
    print('list(a=1)', '->', type(e).__name__ + ':', e)
try:
    print('tuple(a=1)', '->', repr(tuple(a=1)))
except BaseException as e:
    print('tuple(a=1)', '->', type(e).__name__ + ':', e)
try:
    print('int(1,2,3)', '->', repr(int(1,2,3)))
except BaseException as e:
    print('int(1,2,3)', '->', type(e).__name__ + ':', e)
try:
    print('float(1,2)', '->', repr(float(1,2)))
except BaseException as e:
    print('float(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('bool(1,2)', '->', repr(bool(1,2)))
except BaseException as e:
    print('bool(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('str(1,2,3,4)', '->', repr(str(1,2,3,4)))
except BaseException as e:
    print('str(1,2,3,4)', '->', type(e).__name__ + ':', e)
try:
    print('dict(1,2)', '->', repr(dict(1,2)))
except BaseException as e:
    print('dict(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('[].append()', '->', repr([].append()))
except BaseException as e:
    print('[].append()', '->', type(e).__name__ + ':', e)
try:
    print('[].append(1,2)', '->', repr([].append(1,2)))
except BaseException as e:
    print('[].append(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('[].pop(1,2)', '->', repr([].pop(1,2)))
except BaseException as e:
    print('[].pop(1,2)', '->', type(e).__name__ + ':', e)
try:
    print("[].pop('a')", '->', repr([].pop('a')))
except BaseException as e:
    print("[].pop('a')", '->', type(e).__name__ + ':', e)
try:
    print('[].insert(1)', '->', repr([].insert(1)))
except BaseException as e:
    print('[].insert(1)', '->', type(e).__name__ + ':', e)
try:
    print('[1].index(2)', '->', repr([1].index(2)))
except BaseException as e:
    print('[1].index(2)', '->', type(e).__name__ + ':', e)
try:
    print('[1].remove(2)', '->', repr([1].remove(2)))
except BaseException as e:
    print('[1].remove(2)', '->', type(e).__name__ + ':', e)
try:
    print('[].sort(1)', '->', repr([].sort(1)))
except BaseException as e:
    print('[].sort(1)', '->', type(e).__name__ + ':', e)
try:
    print('[].sort(foo=1)', '->', repr([].sort(foo=1)))
except BaseException as e:
    print('[].sort(foo=1)', '->', type(e).__name__ + ':', e)
try:
    print('[1][1.5]', '->', repr([1][1.5]))
except BaseException as e:
    print('[1][1.5]', '->', type(e).__name__ + ':', e)
try:
    print("[1]['a']", '->', repr([1]['a']))
except BaseException as e:
    print("[1]['a']", '->', type(e).__name__ + ':', e)
try:
    print('(1,)[2]', '->', repr((1,)[2]))
except BaseException as e:
    print('(1,)[2]', '->', type(e).__name__ + ':', e)
try:
    print("'a'['b']", '->', repr('a'['b']))
except BaseException as e:
    print("'a'['b']", '->', type(e).__name__ + ':', e)
try:
    print("'a'[5]", '->', repr('a'[5]))
except BaseException as e:
    print("'a'[5]", '->', type(e).__name__ + ':', e)
try:
    print('{}[1]', '->', repr({}[1]))
except BaseException as e:
    print('{}[1]', '->', type(e).__name__ + ':', e)
try:
    print("{}['a']", '->', repr({}['a']))
except BaseException as e:
    print("{}['a']", '->', type(e).__name__ + ':', e)
try:
    print('[].foo', '->', repr([].foo))
except BaseException as e:
    print('[].foo', '->', type(e).__name__ + ':', e)
try:
    print("'a'.foo()", '->', repr('a'.foo()))
except BaseException as e:
    print("'a'.foo()", '->', type(e).__name__ + ':', e)
try:
    print('(1).foo', '->', repr((1).foo))
except BaseException as e:
    print('(1).foo', '->', type(e).__name__ + ':', e)
try:
    print('list.append(1,2)', '->', repr(list.append(1,2)))
except BaseException as e:
    print('list.append(1,2)', '->', type(e).__name__ + ':', e)
try:
    print('list.append()', '->', repr(list.append()))
except BaseException as e:
    print('list.append()', '->', type(e).__name__ + ':', e)
try:
    print('str.upper(1)', '->', repr(str.upper(1)))
except BaseException as e:
    print('str.upper(1)', '->', type(e).__name__ + ':', e)
try:
    print('dict.get({})', '->', repr(dict.get({})))
except BaseException as e:
    print('dict.get({})', '->', type(e).__name__ + ':', e)
try:
    print("'a'+1", '->', repr('a'+1))
except BaseException as e:
    print("'a'+1", '->', type(e).__name__ + ':', e)
try:
    print("1+'a'", '->', repr(1+'a'))
except BaseException as e:
    print("1+'a'", '->', type(e).__name__ + ':', e)
try:
    print('[1]+(1,)', '->', repr([1]+(1,)))
except BaseException as e:
    print('[1]+(1,)', '->', type(e).__name__ + ':', e)
try:
    print('(1,)+[1]', '->', repr((1,)+[1]))
except BaseException as e:
    print('(1,)+[1]', '->', type(e).__name__ + ':', e)
try:
    print("'a'*'b'", '->', repr('a'*'b'))
except BaseException as e:
    print("'a'*'b'", '->', type(e).__name__ + ':', e)
try:
    print('[1]*1.5', '->', repr([1]*1.5))
except BaseException as e:
    print('[1]*1.5', '->', type(e).__name__ + ':', e)
try:
    print('1.5*[1]', '->', repr(1.5*[1]))
except BaseException as e:
    print('1.5*[1]', '->', type(e).__name__ + ':', e)
try:
    print("'a'-1", '->', repr('a'-1))
except BaseException as e:
    print("'a'-1", '->', type(e).__name__ + ':', e)
try:
    print("-'a'", '->', repr(-'a'))
except BaseException as e:
    print("-'a'", '->', type(e).__name__ + ':', e)
try:
    print('~1.5', '->', repr(~1.5))
except BaseException as e:
    print('~1.5', '->', type(e).__name__ + ':', e)
try:
    print("1<'a'", '->', repr(1<'a'))
except BaseException as e:
    print("1<'a'", '->', type(e).__name__ + ':', e)
try:
    print('[1]<[None]', '->', repr([1]<[None]))
except BaseException as e:
    print('[1]<[None]', '->', type(e).__name__ + ':', e)
try:
    print('None<1', '->', repr(None<1))
except BaseException as e:
    print('None<1', '->', type(e).__name__ + ':', e)
try:
    print('1 in 2', '->', repr(1 in 2))
except BaseException as e:
    print('1 in 2', '->', type(e).__name__ + ':', e)
try:
    print("1 in 'a'", '->', repr(1 in 'a'))
except BaseException as e:
    print("1 in 'a'", '->', type(e).__name__ + ':', e)
try:
    print("'a' in 1", '->', repr('a' in 1))
except BaseException as e:
    print("'a' in 1", '->', type(e).__name__ + ':', e)
try:
    print('{}<{}', '->', repr({}<{}))
except BaseException as e:
    print('{}<{}', '->', type(e).__name__ + ':', e)
try:
    print('{1}|[1]', '->', repr({1}|[1]))
except BaseException as e:
    print('{1}|[1]', '->', type(e).__name__ + ':', e)
try:
    print('{1}<=[1]', '->', repr({1}<=[1]))
except BaseException as e:
    print('{1}<=[1]', '->', type(e).__name__ + ':', e)
try:
    print('1@2', '->', repr(1@2))
except BaseException as e:
    print('1@2', '->', type(e).__name__ + ':', e)
try:
    print('1<<-1', '->', repr(1<<-1))
except BaseException as e:
    print('1<<-1', '->', type(e).__name__ + ':', e)
try:
    print('1>>-1', '->', repr(1>>-1))
except BaseException as e:
    print('1>>-1', '->', type(e).__name__ + ':', e)
try:
    print('1//0', '->', repr(1//0))
except BaseException as e:
    print('1//0', '->', type(e).__name__ + ':', e)
try:
    print('1%0', '->', repr(1%0))
except BaseException as e:
    print('1%0', '->', type(e).__name__ + ':', e)
try:
    print('1.0//0', '->', repr(1.0//0))
except BaseException as e:
    print('1.0//0', '->', type(e).__name__ + ':', e)
try:
    print('1.0%0', '->', repr(1.0%0))
except BaseException as e:
    print('1.0%0', '->', type(e).__name__ + ':', e)
try:
    print('1/0', '->', repr(1/0))
except BaseException as e:
    print('1/0', '->', type(e).__name__ + ':', e)
try:
    print('1.0/0', '->', repr(1.0/0))
except BaseException as e:
    print('1.0/0', '->', type(e).__name__ + ':', e)
try:
    print('0**-1', '->', repr(0**-1))
except BaseException as e:
    print('0**-1', '->', type(e).__name__ + ':', e)
try:
    print('0.0**-1', '->', repr(0.0**-1))
except BaseException as e:
    print('0.0**-1', '->', type(e).__name__ + ':', e)
try:
    print('2**-1', '->', repr(2**-1))
except BaseException as e:
    print('2**-1', '->', type(e).__name__ + ':', e)
try:
    print('(-8)**0.5', '->', repr((-8)**0.5))
except BaseException as e:
    print('(-8)**0.5', '->', type(e).__name__ + ':', e)
try:
    print('10.0**400', '->', repr(10.0**400))
except BaseException as e:
    print('10.0**400', '->', type(e).__name__ + ':', e)
try:
    print("'%d'%'a'", '->', repr('%d'%'a'))
except BaseException as e:
    print("'%d'%'a'", '->', type(e).__name__ + ':', e)
try:
    print('1()', '->', repr(1()))
except BaseException as e:
    print('1()', '->', type(e).__name__ + ':', e)
try:
    print('[1]()', '->', repr([1]()))
except BaseException as e:
    print('[1]()', '->', type(e).__name__ + ':', e)
try:
    print('None.foo', '->', repr(None.foo))
except BaseException as e:
    print('None.foo', '->', type(e).__name__ + ':', e)
try:
    print('type(lambda:0)', '->', repr(type(lambda:0)))
except BaseException as e:
    print('type(lambda:0)', '->', type(e).__name__ + ':', e)
try:
    print('print.foo', '->', repr(print.foo))
except BaseException as e:
    print('print.foo', '->', type(e).__name__ + ':', e)
try:
    print('len.__name__', '->', repr(len.__name__))
except BaseException as e:
    print('len.__name__', '->', type(e).__name__ + ':', e)
try:
    print('[].append.__name__', '->', repr([].append.__name__))
except BaseException as e:
    print('[].append.__name__', '->', type(e).__name__ + ':', e)
try:
    print("''.join([1])", '->', repr(''.join([1])))
except BaseException as e:
    print("''.join([1])", '->', type(e).__name__ + ':', e)
try:
    print("''.join(1)", '->', repr(''.join(1)))
except BaseException as e:
    print("''.join(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.split('')", '->', repr('a'.split('')))
except BaseException as e:
    print("'a'.split('')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.find(1)", '->', repr('a'.find(1)))
except BaseException as e:
    print("'a'.find(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.replace(1,2)", '->', repr('a'.replace(1,2)))
except BaseException as e:
    print("'a'.replace(1,2)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.strip(1)", '->', repr('a'.strip(1)))
except BaseException as e:
    print("'a'.strip(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.startswith(1)", '->', repr('a'.startswith(1)))
except BaseException as e:
    print("'a'.startswith(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.startswith((1,))", '->', repr('a'.startswith((1,))))
except BaseException as e:
    print("'a'.startswith((1,))", '->', type(e).__name__ + ':', e)
try:
    print("'a'.center('x')", '->', repr('a'.center('x')))
except BaseException as e:
    print("'a'.center('x')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.center(5,'ab')", '->', repr('a'.center(5,'ab')))
except BaseException as e:
    print("'a'.center(5,'ab')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.center(5,5)", '->', repr('a'.center(5,5)))
except BaseException as e:
    print("'a'.center(5,5)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.count(1)", '->', repr('a'.count(1)))
except BaseException as e:
    print("'a'.count(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.encode('foo')", '->', repr('a'.encode('foo')))
except BaseException as e:
    print("'a'.encode('foo')", '->', type(e).__name__ + ':', e)
try:
    print("'é'.encode('ascii')", '->', repr('é'.encode('ascii')))
except BaseException as e:
    print("'é'.encode('ascii')", '->', type(e).__name__ + ':', e)
try:
    print("'éé'.encode('ascii')", '->', repr('éé'.encode('ascii')))
except BaseException as e:
    print("'éé'.encode('ascii')", '->', type(e).__name__ + ':', e)
try:
    print("b'\\xff'.decode()", '->', repr(b'\xff'.decode()))
except BaseException as e:
    print("b'\\xff'.decode()", '->', type(e).__name__ + ':', e)
try:
    print("b'\\xe9a'.decode()", '->', repr(b'\xe9a'.decode()))
except BaseException as e:
    print("b'\\xe9a'.decode()", '->', type(e).__name__ + ':', e)
try:
    print("b'\\xe9'.decode()", '->', repr(b'\xe9'.decode()))
except BaseException as e:
    print("b'\\xe9'.decode()", '->', type(e).__name__ + ':', e)
try:
    print("'a'.zfill('a')", '->', repr('a'.zfill('a')))
except BaseException as e:
    print("'a'.zfill('a')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.join()", '->', repr('a'.join()))
except BaseException as e:
    print("'a'.join()", '->', type(e).__name__ + ':', e)
try:
    print("'a'.upper(1)", '->', repr('a'.upper(1)))
except BaseException as e:
    print("'a'.upper(1)", '->', type(e).__name__ + ':', e)
try:
    print("'abc'.index('z')", '->', repr('abc'.index('z')))
except BaseException as e:
    print("'abc'.index('z')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.maketrans(1)", '->', repr('a'.maketrans(1)))
except BaseException as e:
    print("'a'.maketrans(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.maketrans('a','bc')", '->', repr('a'.maketrans('a','bc')))
except BaseException as e:
    print("'a'.maketrans('a','bc')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.translate({97:'b'})", '->', repr('a'.translate({97:'b'})))
except BaseException as e:
    print("'a'.translate({97:'b'})", '->', type(e).__name__ + ':', e)
try:
    print("'a'.translate({97:None})", '->', repr('a'.translate({97:None})))
except BaseException as e:
    print("'a'.translate({97:None})", '->', type(e).__name__ + ':', e)
try:
    print("'a'.expandtabs('a')", '->', repr('a'.expandtabs('a')))
except BaseException as e:
    print("'a'.expandtabs('a')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.splitlines(1,2)", '->', repr('a'.splitlines(1,2)))
except BaseException as e:
    print("'a'.splitlines(1,2)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.partition('')", '->', repr('a'.partition('')))
except BaseException as e:
    print("'a'.partition('')", '->', type(e).__name__ + ':', e)
try:
    print("'a'.partition(1)", '->', repr('a'.partition(1)))
except BaseException as e:
    print("'a'.partition(1)", '->', type(e).__name__ + ':', e)
try:
    print("'a'.removeprefix(1)", '->', repr('a'.removeprefix(1)))
except BaseException as e:
    print("'a'.removeprefix(1)", '->', type(e).__name__ + ':', e)
try:
    print('{1}.remove(2)', '->', repr({1}.remove(2)))
except BaseException as e:
    print('{1}.remove(2)', '->', type(e).__name__ + ':', e)
try:
    print('set().pop()', '->', repr(set().pop()))
except BaseException as e:
    print('set().pop()', '->', type(e).__name__ + ':', e)
try:
    print('{1}.add([])', '->', repr({1}.add([])))
except BaseException as e:
    print('{1}.add([])', '->', type(e).__name__ + ':', e)
try:
    print('{}.popitem()', '->', repr({}.popitem()))
except BaseException as e:
    print('{}.popitem()', '->', type(e).__name__ + ':', e)
try:
    print('{}.pop(1)', '->', repr({}.pop(1)))
except BaseException as e:
    print('{}.pop(1)', '->', type(e).__name__ + ':', e)
try:
    print('{}.pop()', '->', repr({}.pop()))
except BaseException as e:
    print('{}.pop()', '->', type(e).__name__ + ':', e)
try:
    print('{}.update(1)', '->', repr({}.update(1)))
except BaseException as e:
    print('{}.update(1)', '->', type(e).__name__ + ':', e)
try:
    print('{}.update([1])', '->', repr({}.update([1])))
except BaseException as e:
    print('{}.update([1])', '->', type(e).__name__ + ':', e)
try:
    print('dict.fromkeys(1)', '->', repr(dict.fromkeys(1)))
except BaseException as e:
    print('dict.fromkeys(1)', '->', type(e).__name__ + ':', e)
try:
    print('dict.fromkeys([1,2],3)', '->', repr(dict.fromkeys([1,2],3)))
except BaseException as e:
    print('dict.fromkeys([1,2],3)', '->', type(e).__name__ + ':', e)
try:
    print('{}.keys()|[1]', '->', repr({}.keys()|[1]))
except BaseException as e:
    print('{}.keys()|[1]', '->', type(e).__name__ + ':', e)
try:
    print('{1:2}.items()&[(1,2)]', '->', repr({1:2}.items()&[(1,2)]))
except BaseException as e:
    print('{1:2}.items()&[(1,2)]', '->', type(e).__name__ + ':', e)
try:
    print('{}.values()==[]', '->', repr({}.values()==[]))
except BaseException as e:
    print('{}.values()==[]', '->', type(e).__name__ + ':', e)
try:
    print('(1,2).index(3)', '->', repr((1,2).index(3)))
except BaseException as e:
    print('(1,2).index(3)', '->', type(e).__name__ + ':', e)
try:
    print('(1,).count()', '->', repr((1,).count()))
except BaseException as e:
    print('(1,).count()', '->', type(e).__name__ + ':', e)
try:
    print('range(5).index(9)', '->', repr(range(5).index(9)))
except BaseException as e:
    print('range(5).index(9)', '->', type(e).__name__ + ':', e)
try:
    print('range(5)[9]', '->', repr(range(5)[9]))
except BaseException as e:
    print('range(5)[9]', '->', type(e).__name__ + ':', e)
try:
    print("range(5)['a']", '->', repr(range(5)['a']))
except BaseException as e:
    print("range(5)['a']", '->', type(e).__name__ + ':', e)
try:
    print('range(5)[1:3]', '->', repr(range(5)[1:3]))
except BaseException as e:
    print('range(5)[1:3]', '->', type(e).__name__ + ':', e)
try:
    print('slice(1,2).indices(-1)', '->', repr(slice(1,2).indices(-1)))
except BaseException as e:
    print('slice(1,2).indices(-1)', '->', type(e).__name__ + ':', e)
try:
    print("slice(1,2).indices('a')", '->', repr(slice(1,2).indices('a')))
except BaseException as e:
    print("slice(1,2).indices('a')", '->', type(e).__name__ + ':', e)
try:
    print('[1,2,3][::0]', '->', repr([1,2,3][::0]))
except BaseException as e:
    print('[1,2,3][::0]', '->', type(e).__name__ + ':', e)
try:
    print("[1,2,3]['a':]", '->', repr([1,2,3]['a':]))
except BaseException as e:
    print("[1,2,3]['a':]", '->', type(e).__name__ + ':', e)
try:
    print("(1).to_bytes(0,'big')", '->', repr((1).to_bytes(0,'big')))
except BaseException as e:
    print("(1).to_bytes(0,'big')", '->', type(e).__name__ + ':', e)
try:
    print("(256).to_bytes(1,'big')", '->', repr((256).to_bytes(1,'big')))
except BaseException as e:
    print("(256).to_bytes(1,'big')", '->', type(e).__name__ + ':', e)
try:
    print("(-1).to_bytes(1,'big')", '->', repr((-1).to_bytes(1,'big')))
except BaseException as e:
    print("(-1).to_bytes(1,'big')", '->', type(e).__name__ + ':', e)
try:
    print("(1).to_bytes(1,'foo')", '->', repr((1).to_bytes(1,'foo')))
except BaseException as e:
    print("(1).to_bytes(1,'foo')", '->', type(e).__name__ + ':', e)
try:
    print("int.from_bytes(b'ab','big')", '->', repr(int.from_bytes(b'ab','big')))
except BaseException as e:
    print("int.from_bytes(b'ab','big')", '->', type(e).__name__ + ':', e)
try:
    print('int.from_bytes([1,2])', '->', repr(int.from_bytes([1,2])))
except BaseException as e:
    print('int.from_bytes([1,2])', '->', type(e).__name__ + ':', e)
try:
    print('(5).bit_length(1)', '->', repr((5).bit_length(1)))
except BaseException as e:
    print('(5).bit_length(1)', '->', type(e).__name__ + ':', e)
try:
    print('(1.5).is_integer()', '->', repr((1.5).is_integer()))
except BaseException as e:
    print('(1.5).is_integer()', '->', type(e).__name__ + ':', e)
try:
    print("float.fromhex('0x1.8p1')", '->', repr(float.fromhex('0x1.8p1')))
except BaseException as e:
    print("float.fromhex('0x1.8p1')", '->', type(e).__name__ + ':', e)
try:
    print("float.fromhex('zz')", '->', repr(float.fromhex('zz')))
except BaseException as e:
    print("float.fromhex('zz')", '->', type(e).__name__ + ':', e)
try:
    print('(1.5).hex()', '->', repr((1.5).hex()))
except BaseException as e:
    print('(1.5).hex()', '->', type(e).__name__ + ':', e)
try:
    print('(0.1).as_integer_ratio()', '->', repr((0.1).as_integer_ratio()))
except BaseException as e:
    print('(0.1).as_integer_ratio()', '->', type(e).__name__ + ':', e)
try:
    print("float('inf').as_integer_ratio()", '->', repr(float('inf').as_integer_ratio()))
except BaseException as e:
    print("float('inf').as_integer_ratio()", '->', type(e).__name__ + ':', e)
try:
    print('(3).as_integer_ratio()', '->', repr((3).as_integer_ratio()))
except BaseException as e:
    print('(3).as_integer_ratio()', '->', type(e).__name__ + ':', e)
try:
    print('list[int]', '->', repr(list[int]))
except BaseException as e:
    print('list[int]', '->', type(e).__name__ + ':', e)
try:
    print('dict[str,int]', '->', repr(dict[str,int]))
except BaseException as e:
    print('dict[str,int]', '->', type(e).__name__ + ':', e)
try:
    print('list[int]|None', '->', repr(list[int]|None))
except BaseException as e:
    print('list[int]|None', '->', type(e).__name__ + ':', e)
try:
    print('int|str', '->', repr(int|str))
except BaseException as e:
    print('int|str', '->', type(e).__name__ + ':', e)
try:
    print('int|None', '->', repr(int|None))
except BaseException as e:
    print('int|None', '->', type(e).__name__ + ':', e)
try:
    print('int|1', '->', repr(int|1))
except BaseException as e:
    print('int|1', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(1,int|str)', '->', repr(isinstance(1,int|str)))
except BaseException as e:
    print('isinstance(1,int|str)', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(1,list[int])', '->', repr(isinstance(1,list[int])))
except BaseException as e:
    print('isinstance(1,list[int])', '->', type(e).__name__ + ':', e)
try:
    print('tuple[int,...]', '->', repr(tuple[int,...]))
except BaseException as e:
    print('tuple[int,...]', '->', type(e).__name__ + ':', e)
try:
    print('list[int]()', '->', repr(list[int]()))
except BaseException as e:
    print('list[int]()', '->', type(e).__name__ + ':', e)
try:
    print('type(list[int])', '->', repr(type(list[int])))
except BaseException as e:
    print('type(list[int])', '->', type(e).__name__ + ':', e)
try:
    print('type(int|str)', '->', repr(type(int|str)))
except BaseException as e:
    print('type(int|str)', '->', type(e).__name__ + ':', e)
try:
    print('list[int].__args__', '->', repr(list[int].__args__))
except BaseException as e:
    print('list[int].__args__', '->', type(e).__name__ + ':', e)
try:
    print('int[str]', '->', repr(int[str]))
except BaseException as e:
    print('int[str]', '->', type(e).__name__ + ':', e)
try:
    print('list[list[int]]', '->', repr(list[list[int]]))
except BaseException as e:
    print('list[list[int]]', '->', type(e).__name__ + ':', e)
try:
    print('(int|str)==(str|int)', '->', repr((int|str)==(str|int)))
except BaseException as e:
    print('(int|str)==(str|int)', '->', type(e).__name__ + ':', e)
try:
    print('int|str|int', '->', repr(int|str|int))
except BaseException as e:
    print('int|str|int', '->', type(e).__name__ + ':', e)
try:
    print('abs(True)', '->', repr(abs(True)))
except BaseException as e:
    print('abs(True)', '->', type(e).__name__ + ':', e)
try:
    print('True+True', '->', repr(True+True))
except BaseException as e:
    print('True+True', '->', type(e).__name__ + ':', e)
try:
    print('True&False', '->', repr(True&False))
except BaseException as e:
    print('True&False', '->', type(e).__name__ + ':', e)
try:
    print('~True', '->', repr(~True))
except BaseException as e:
    print('~True', '->', type(e).__name__ + ':', e)
try:
    print('True|2', '->', repr(True|2))
except BaseException as e:
    print('True|2', '->', type(e).__name__ + ':', e)
try:
    print('round(True)', '->', repr(round(True)))
except BaseException as e:
    print('round(True)', '->', type(e).__name__ + ':', e)
try:
    print("bool('')", '->', repr(bool('')))
except BaseException as e:
    print("bool('')", '->', type(e).__name__ + ':', e)
try:
    print("bytearray(b'a')", '->', repr(bytearray(b'a')))
except BaseException as e:
    print("bytearray(b'a')", '->', type(e).__name__ + ':', e)
try:
    print("bytearray(b'abc')[1:]", '->', repr(bytearray(b'abc')[1:]))
except BaseException as e:
    print("bytearray(b'abc')[1:]", '->', type(e).__name__ + ':', e)
try:
    print("b'a'+'b'", '->', repr(b'a'+'b'))
except BaseException as e:
    print("b'a'+'b'", '->', type(e).__name__ + ':', e)
try:
    print("b'a'[0]", '->', repr(b'a'[0]))
except BaseException as e:
    print("b'a'[0]", '->', type(e).__name__ + ':', e)
try:
    print("b'abc'[::-1]", '->', repr(b'abc'[::-1]))
except BaseException as e:
    print("b'abc'[::-1]", '->', type(e).__name__ + ':', e)
try:
    print("'a'<b'a'", '->', repr('a'<b'a'))
except BaseException as e:
    print("'a'<b'a'", '->', type(e).__name__ + ':', e)
try:
    print("'a'==b'a'", '->', repr('a'==b'a'))
except BaseException as e:
    print("'a'==b'a'", '->', type(e).__name__ + ':', e)
try:
    print('__name__', '->', repr(__name__))
except BaseException as e:
    print('__name__', '->', type(e).__name__ + ':', e)
try:
    print('NotImplemented', '->', repr(NotImplemented))
except BaseException as e:
    print('NotImplemented', '->', type(e).__name__ + ':', e)
try:
    print('...', '->', repr(...))
except BaseException as e:
    print('...', '->', type(e).__name__ + ':', e)
try:
    print('1 if [] else 2', '->', repr(1 if [] else 2))
except BaseException as e:
    print('1 if [] else 2', '->', type(e).__name__ + ':', e)
try:
    print("'a' 'b'", '->', repr('a' 'b'))
except BaseException as e:
    print("'a' 'b'", '->', type(e).__name__ + ':', e)
try:
    print('int.__add__(1,2.0)', '->', repr(int.__add__(1,2.0)))
except BaseException as e:
    print('int.__add__(1,2.0)', '->', type(e).__name__ + ':', e)
try:
    print('int.__add__(1)', '->', repr(int.__add__(1)))
except BaseException as e:
    print('int.__add__(1)', '->', type(e).__name__ + ':', e)
try:
    print("(1).__add__('a')", '->', repr((1).__add__('a')))
except BaseException as e:
    print("(1).__add__('a')", '->', type(e).__name__ + ':', e)
try:
    print("str.__add__('a',1)", '->', repr(str.__add__('a',1)))
except BaseException as e:
    print("str.__add__('a',1)", '->', type(e).__name__ + ':', e)
try:
    print('list.__len__([1])', '->', repr(list.__len__([1])))
except BaseException as e:
    print('list.__len__([1])', '->', type(e).__name__ + ':', e)
try:
    print('[].__len__(1)', '->', repr([].__len__(1)))
except BaseException as e:
    print('[].__len__(1)', '->', type(e).__name__ + ':', e)
try:
    print('type(1).__mro__', '->', repr(type(1).__mro__))
except BaseException as e:
    print('type(1).__mro__', '->', type(e).__name__ + ':', e)
try:
    print('bool.__bases__', '->', repr(bool.__bases__))
except BaseException as e:
    print('bool.__bases__', '->', type(e).__name__ + ':', e)
try:
    print('int.__name__', '->', repr(int.__name__))
except BaseException as e:
    print('int.__name__', '->', type(e).__name__ + ':', e)
try:
    print('isinstance(True,int)', '->', repr(isinstance(True,int)))
except BaseException as e:
    print('isinstance(True,int)', '->', type(e).__name__ + ':', e)
try:
    print("float.__add__(1.0,'a')", '->', repr(float.__add__(1.0,'a')))
except BaseException as e:
    print("float.__add__(1.0,'a')", '->', type(e).__name__ + ':', e)
try:
    print("dict.fromkeys('ab')", '->', repr(dict.fromkeys('ab')))
except BaseException as e:
    print("dict.fromkeys('ab')", '->', type(e).__name__ + ':', e)
try:
    print("{**{'a':1},**{'a':2}}", '->', repr({**{'a':1},**{'a':2}}))
except BaseException as e:
    print("{**{'a':1},**{'a':2}}", '->', type(e).__name__ + ':', e)
try:
    print('[*range(3)]', '->', repr([*range(3)]))
except BaseException as e:
    print('[*range(3)]', '->', type(e).__name__ + ':', e)
try:
    print("int('９')", '->', repr(int('９')))
except BaseException as e:
    print("int('９')", '->', type(e).__name__ + ':', e)
try:
    print("'ß'.upper()", '->', repr('ß'.upper()))
except BaseException as e:
    print("'ß'.upper()", '->', type(e).__name__ + ':', e)
try:
    print("'ǆ'.title()", '->', repr('ǆ'.title()))
except BaseException as e:
    print("'ǆ'.title()", '->', type(e).__name__ + ':', e)
try:
    print("'ΑΣ'.lower()", '->', repr('ΑΣ'.lower()))
except BaseException as e:
    print("'ΑΣ'.lower()", '->', type(e).__name__ + ':', e)
try:
    print("'İ'.lower()", '->', repr('İ'.lower()))
except BaseException as e:
    print("'İ'.lower()", '->', type(e).__name__ + ':', e)
try:
    print("'ß'.casefold()", '->', repr('ß'.casefold()))
except BaseException as e:
    print("'ß'.casefold()", '->', type(e).__name__ + ':', e)
try:
    print("'a\\tb'.expandtabs(4)", '->', repr('a\tb'.expandtabs(4)))
except BaseException as e:
    print("'a\\tb'.expandtabs(4)", '->', type(e).__name__ + ':', e)
try:
    print("'Hello World'.swapcase()", '->', repr('Hello World'.swapcase()))
except BaseException as e:
    print("'Hello World'.swapcase()", '->', type(e).__name__ + ':', e)
try:
    print("'hello wORLD'.capitalize()", '->', repr('hello wORLD'.capitalize()))
except BaseException as e:
    print("'hello wORLD'.capitalize()", '->', type(e).__name__ + ':', e)
try:
    print('"they\'re bill\'s".title()', '->', repr("they're bill's".title()))
except BaseException as e:
    print('"they\'re bill\'s".title()', '->', type(e).__name__ + ':', e)
