import struct, array
print(struct.pack("<ihq?", 1, -2, 3, True), struct.pack(">I2sB", 258, b"ab", 255), struct.pack("@bi", 1, 2), struct.calcsize("@bi"), struct.calcsize("<bi"), struct.unpack("<hh", b"\x01\x00\xff\xff"), struct.pack("<fd", 1.5, -2.25), struct.unpack(">f", struct.pack(">f", 0.1)), struct.pack("<e", 1.5), struct.unpack("<e", b"\x00\x3e"), list(struct.iter_unpack("<H", b"\x01\x00\x02\x00")), struct.unpack_from("B", b"abc", 1), struct.pack("3s4x", b"a"), struct.Struct("<Bh").size)
for f in (lambda: struct.pack("B", 256), lambda: struct.pack("i", "x"), lambda: struct.unpack("i", b"a"), lambda: struct.pack("z", 1), lambda: struct.pack("ii", 1), lambda: struct.pack("h", 40000), lambda: struct.pack("f", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
a = array.array("i", [3, 1, 2]); a.append(5); a.extend([7]); print(a, a[1], a[1:3], len(a), a.itemsize, a.typecode, a.tolist(), a.tobytes()[:4], 3 in a, a.index(2), a.pop(), a.count(1), sum(a), a + array.array("i", [9]), a * 2, array.array("d"), array.array("f", [0.1]), a == array.array("i", [3, 1, 2, 5]), array.array("u", "ab"))
for f in (lambda: array.array("b", [200]), lambda: array.array("x"), lambda: array.array("i", ["a"]), lambda: a[9]):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
