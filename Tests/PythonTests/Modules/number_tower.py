import numbers
for n in numbers.__all__:
    c=getattr(numbers,n)
    print(n, sorted(c.__abstractmethods__), [x for x in sorted(vars(c)) if x not in c.__abstractmethods__ and x not in ('__module__','__doc__','_abc_impl','__abstractmethods__','__slots__','__hash__')], c.__hash__)
print(isinstance(5,numbers.Integral), isinstance(5.0,numbers.Real),isinstance(1j,numbers.Complex), isinstance(True,numbers.Rational), isinstance("a",numbers.Number), issubclass(numbers.Real, numbers.Complex))
class Foo(numbers.Real): pass
try: Foo()
except TypeError as e: print(e)
class R(numbers.Rational):
    numerator=property(lambda s:3)
    denominator=property(lambda s:4)
R.__abstractmethods__=frozenset()
r=R()
print(float(r), r.imag)
import __future__
print(__future__.division, __future__.all_feature_names, __future__.annotations.getMandatoryRelease(), __future__.generators.getOptionalRelease())
for n in __future__.all_feature_names: print(n, getattr(__future__,n))
