import heapq, bisect
h = []
for n in (5, 1, 8, 3, 9, 2): heapq.heappush(h, n)
print(h, [heapq.heappop(h) for _ in range(3)], h, heapq.heapreplace(h, 0), heapq.heappushpop(h, 4), h)
x = [(3, "c"), (1, "a"), (2, "b")]; heapq.heapify(x); print(x, heapq.nsmallest(2, x), heapq.nlargest(1, x, key=lambda p: p[1]), list(heapq.merge([1, 5], [2, 4], [3])), list(heapq.merge([5, 1], [4, 2], reverse=True)), list(heapq.merge(["a", "ccc"], ["bb"], key=len)))
a = [1, 3, 3, 7]; print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 0), bisect.bisect_left(a, 4, 1, 3), bisect.bisect([("a", 1), ("b", 5)], 3, key=lambda p: p[1])); bisect.insort(a, 5); bisect.insort_left(a, 1); print(a)
for f in (lambda: heapq.heappop([]), lambda: bisect.bisect(a, 1, -1), lambda: heapq.heapify([1, "a"])):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
