# Linked list, stack, queue, binary search tree, heap and graph search, each with the usual dunders.
class Node:
    __slots__ = ("value", "next")

    def __init__(self, value, next=None):
        self.value = value
        self.next = next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self._size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self._size += 1

    def pop(self):
        if self.head is None:
            raise IndexError("pop from empty list")
        node, self.head = self.head, self.head.next
        self._size -= 1
        return node.value

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous
        return self

    def __iter__(self):
        node = self.head
        while node:
            yield node.value
            node = node.next

    def __len__(self):
        return self._size

    def __getitem__(self, index):
        if index < 0:
            index += len(self)
        for i, value in enumerate(self):
            if i == index:
                return value
        raise IndexError("index out of range")

    def __repr__(self):
        return " -> ".join(map(repr, self)) + " -> None" if self.head else "empty"


items = LinkedList("abc")
items.push("z")
print(items, len(items), items[0], items[-1], "b" in items, list(reversed(list(items))))
print(items.pop(), items.reverse(), sorted(items), bool(LinkedList()), LinkedList())
try:
    LinkedList().pop()
except IndexError as error:
    print("IndexError:", error)
try:
    items[10]
except IndexError as error:
    print("IndexError:", error)
try:
    items.head.other = 1
except AttributeError as error:
    print("AttributeError:", error)


class Tree:
    def __init__(self, *values):
        self.root = None
        for value in values:
            self.add(value)

    def add(self, value):
        def insert(node):
            if node is None:
                return {"value": value, "left": None, "right": None}
            side = "left" if value < node["value"] else "right"
            if value != node["value"]:
                node[side] = insert(node[side])
            return node

        self.root = insert(self.root)

    def __contains__(self, value):
        node = self.root
        while node:
            if node["value"] == value:
                return True
            node = node["left"] if value < node["value"] else node["right"]
        return False

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node["left"])
                yield node["value"]
                yield from walk(node["right"])

        return walk(self.root)

    @property
    def height(self):
        def measure(node):
            return 1 + max(measure(node["left"]), measure(node["right"])) if node else 0

        return measure(self.root)


tree = Tree(50, 30, 70, 20, 40, 60, 80, 30)
print(list(tree), tree.height, 60 in tree, 65 in tree, min(tree), tree.root["left"]["value"])


class Heap:
    def __init__(self):
        self.items = []

    def push(self, item):
        items = self.items
        items.append(item)
        i = len(items) - 1
        while i and items[i] < items[(i - 1) // 2]:
            parent = (i - 1) // 2
            items[i], items[parent] = items[parent], items[i]
            i = parent

    def pop(self):
        items = self.items
        items[0], items[-1] = items[-1], items[0]
        smallest = items.pop()
        i = 0
        while True:
            children = [c for c in (2 * i + 1, 2 * i + 2) if c < len(items)]
            if not children:
                break
            child = min(children, key=items.__getitem__)
            if items[i] <= items[child]:
                break
            items[i], items[child] = items[child], items[i]
            i = child
        return smallest

    def __bool__(self):
        return bool(self.items)


heap = Heap()
for n in [5, 3, 8, 1, 9, 2, 7]:
    heap.push(n)
print(heap.items)
drained = []
while heap:
    drained.append(heap.pop())
print(drained)

graph = {"A": {"B": 4, "C": 1}, "B": {"D": 1}, "C": {"B": 2, "D": 5}, "D": {"E": 3}, "E": {}, "F": {"A": 1}}


def shortest(graph, start):
    distances = {start: 0}
    previous = {}
    queue = [(0, start)]
    while queue:
        queue.sort(reverse=True)
        distance, node = queue.pop()
        for neighbour, weight in graph[node].items():
            new = distance + weight
            if new < distances.get(neighbour, float("inf")):
                distances[neighbour] = new
                previous[neighbour] = node
                queue.append((new, neighbour))
    return distances, previous


distances, previous = shortest(graph, "A")
print(distances, previous)
path = ["E"]
while path[-1] in previous:
    path.append(previous[path[-1]])
print(" > ".join(path[::-1]), distances["E"], distances.get("F", float("inf")))


def breadth_first(graph, start):
    seen, order, queue = {start}, [], [start]
    while queue:
        node = queue.pop(0)
        order.append(node)
        for neighbour in graph[node]:
            if neighbour not in seen:
                seen.add(neighbour)
                queue.append(neighbour)
    return order


def depth_first(graph, node, seen=None):
    seen = seen if seen is not None else []
    if node not in seen:
        seen.append(node)
        for neighbour in graph[node]:
            depth_first(graph, neighbour, seen)
    return seen


print(breadth_first(graph, "A"), depth_first(graph, "F"))


def topological(graph):
    order, state = [], {}

    def visit(node, trail):
        if state.get(node) == "done":
            return
        if node in trail:
            raise ValueError("cycle: " + " -> ".join([*trail[trail.index(node):], node]))
        for neighbour in graph.get(node, ()):
            visit(neighbour, trail + [node])
        state[node] = "done"
        order.insert(0, node)

    for node in graph:
        visit(node, [])
    return order


print(topological(graph))
try:
    topological({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as error:
    print("ValueError:", error)
