# tensorflow: 2.0 2.21
import tensorflow as tf
class Obj:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return isinstance(o, Obj) and self.v == o.v
    def __hash__(self): return hash(self.v)
@tf.function
def ff(x):
    print("trace", x.v); return 1
a, b, c = Obj(1), Obj(1), Obj(2)
ff(a); ff(b); ff(c); ff(a)
del a
ff(b)
ff(Obj(1)); ff(Obj(1))
@tf.function
def gg(t):
    print("trace t"); return 1
gg([Obj(3)]); gg([Obj(3)]); gg((b, 1)); gg((c, 1)); gg((b, 1))
