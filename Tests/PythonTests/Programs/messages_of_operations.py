# operators, formatting
class V:
    def __init__(s, *v): s.v = v
    def __repr__(s): return f"V{s.v}"
    def __add__(s, o): return V(*(a+b for a,b in zip(s.v,o.v))) if isinstance(o,V) else NotImplemented
    def __radd__(s, o): return s if o == 0 else NotImplemented
    def __mul__(s, k): return V(*(a*k for a in s.v))
    __rmul__ = __mul__
    def __matmul__(s, o): return sum(a*b for a,b in zip(s.v,o.v))
    def __eq__(s, o): return isinstance(o,V) and s.v == o.v
    def __hash__(s): return hash(s.v)
    def __lt__(s, o): return s.v < o.v
    def __neg__(s): return V(*(-a for a in s.v))
    def __abs__(s): return sum(a*a for a in s.v)**.5
    def __bool__(s): return any(s.v)
    def __getitem__(s, i): return s.v[i]
    def __len__(s): return len(s.v)
    def __contains__(s, x): return x in s.v
    def __iadd__(s, o): s.v = tuple(a+1 for a in s.v); return s
    def __format__(s, spec): return "|".join(format(a, spec) for a in s.v)
    def __call__(s, *a, **k): return a, k
    def __index__(s): return len(s.v)
    def __round__(s, n=None): return V(*(round(a,n) for a in s.v))
    def __divmod__(s, o): return "dm", o
    def __rpow__(s, o): return "rpow", o
a, b = V(1,2), V(3,4)
print(a+b, a*2, 3*b, a@b, -a, abs(b), bool(V(0,0)), a==V(1,2), a!=b, a<b, sorted([b,a]), sum([a,b]))
print(f"{a:.2f} {b:>5}", a(1,k=2), [10,20,30][V(1,2)] if len(a)==2 else "", 2 in a, round(V(1.256,2.5),1), divmod(a,3), 2**a)
a += 1; print(a, {a:1}, list(a), max(a), bin(b), range(10)[b])
for e in ("a - b", "a + 1", "'x' + 1", "1 + 'x'", "[] + ()", "-'a'", "a > 3", "{} < {}", "len(3)", "3()", "a.nope", "None[0]", "3[0]", "'a'['b']", "[1]['0']", "(1,)[3]", "{}['k']", "int('z')", "float('q')", "int('12', 40)", "chr(-1)", "ord('ab')", "abs('a')", "sum(['a'])", "max([])", "[].pop()", "{}.popitem()", "set().pop()", "[].index(3)", "'a'.index('b')", "[1].remove(2)", "next(iter([]))", "range(1,2,0)", "'%d' % 'a'", "'%s %s' % 1", "'{} {}'.format(1)", "'{x}'.format(y=1)", "format(3, 'q')", "format('a','d')", "f'{3:s}'", "1//0", "1%0", "0.0**-1", "2.0%0", "divmod(1,0)", "1<<-1", "int(float('inf'))", "int(float('nan'))", "round('a')", "hash([])", "{[]: 1}", "{1}|[2]", "sorted([1,'a'])", "iter(3)", "next(3)", "zip(1)", "isinstance(1, 2)", "issubclass(1,int)", "super()", "open", "bytes([256])", "'a'*-1", "'a'*'b'", "[1,2][1:'a']", "b'a'+'b'", "complex('1+')", "1j<2j", "float(1j)", "bytes('a')", "str(b'a', 'ascii')", "bool([])", "print(sep=1)", "dict([1])", "dict([(1,2,3)])", "list(5)", "tuple(None)", "(lambda x: x)()", "(lambda: 1)(2)", "(lambda *, k: k)()", "(lambda a, /: a)(a=1)", "int(x=1)", "getattr(3,'foo')", "setattr(3,'foo',1)", "type('X',(int,bool),{})", "type(1,2)", "object(1)", "pow(2,-1,4)", "pow(2,3,0)", "min(1)", "'abc'.split('')", "'a'.join([1])", "'abc'.center()", "all(1)", "reversed({1})", "vars(1)", "eval('1+')", "int.from_bytes([1],'x')"):
    try: print(e, "->", eval(e))
    except Exception as x: print(e, "!!", type(x).__name__, x)
