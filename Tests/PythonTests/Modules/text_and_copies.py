import textwrap, string, bisect, heapq, copy, re
t="The quick-brown fox's well-known -- jumped over the lazy dog--and ran... it's 3-4 (a-b) co-op.  Next sentence! \"Quote.\" end"
for w in (5,10,20,40): print(textwrap.wrap(t,w))
print(textwrap.fill(t,30,initial_indent="* ",subsequent_indent="  ",max_lines=3))
print(textwrap.shorten(t,40), textwrap.dedent("  a\n    b\n  \n c"), repr(textwrap.indent("a\n\n b","> ")))
print(textwrap.TextWrapper(width=15,break_long_words=False,break_on_hyphens=False,fix_sentence_endings=True).wrap(t))
print(string.Template("$a ${b} $$ $x").safe_substitute(a=1,b=2), string.Formatter().format("{0} {a!r:>5} {1[0]} {b.real:{w}}", 1, [2], a="x", b=3, w=4), string.capwords("a bc  d"))
for e in [lambda: string.Template("$a $").substitute(a=1), lambda: string.Template("$a").substitute(), lambda: string.Formatter().format("{"), lambda: string.Formatter().format("{a}")]:
    try: print(e())
    except Exception as x: print(type(x).__name__, x)
h=[5,2,9,1]; heapq.heapify(h); print(h, heapq.heappop(h), h, heapq.nsmallest(2,[3,1,2]), heapq.nlargest(2,[3,1,2],key=lambda v:-v), list(heapq.merge([1,4],[2,3],[0,9])), heapq.heappushpop(h,0), heapq.heapreplace(h,7), h)
a=[1,2,2,3]; print(bisect.bisect(a,2), bisect.bisect_left(a,2), bisect.insort(a,2), a)
class A:
    def __init__(s): s.x=[1]; s.y={'a':s}
b=copy.deepcopy(A()); print(b.y['a'] is b, b.x)
class L(list): pass
l=L([1,[2]]); l.z=[3]; m=copy.deepcopy(l); print(m, m.z, m.z is l.z, type(m), copy.copy(l).z is l.z)
from collections import namedtuple, OrderedDict, defaultdict, Counter, deque
P=namedtuple("P","a b"); print(copy.deepcopy(P([1],2)), copy.copy(OrderedDict(a=1)), copy.deepcopy(defaultdict(list,a=[1])), copy.deepcopy(Counter("aab")), copy.deepcopy(deque([1,[2]],3)), copy.copy(ValueError("x",1)))
class S:
    __slots__=("a","b")
s=S(); s.a=[1]; t=copy.deepcopy(s); print(t.a, hasattr(t,"b"))
class R:
    def __reduce__(self): return (R2,(1,2))
class R2:
    def __init__(self,a,b): self.v=(a,b)
print(copy.copy(R()).v)
class G:
    def __getstate__(self): return {"k":5}
    def __setstate__(self,st): self.got=st
print(copy.copy(G()).got)
