from __future__ import annotations, division
import gc, __future__, numbers
print(gc.collect() >= 0, gc.isenabled(), __future__.annotations.optional, __future__.division.getMandatoryRelease(), __future__.all_feature_names[-1])
print(isinstance(1, numbers.Number), isinstance(1j, numbers.Complex), issubclass(float, numbers.Integral), isinstance("a", numbers.Number))
