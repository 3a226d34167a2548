import base64, hashlib
for data in (b"", b"a", b"ab", b"abc", bytes(range(20))):
    print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b64decode(base64.b64encode(data)) == data, base64.b32decode(base64.b32encode(data)) == data)
for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name, b"hello"); h.update(b" world" * 30); print(name, h.hexdigest(), h.digest_size, h.block_size, h.name)
print(hashlib.sha256(b"").hexdigest(), hashlib.md5("é".encode()).digest(), base64.b64decode("YWJj"), base64.b64decode("YW Jj\n"))
for f in (lambda: base64.b64decode("abc"), lambda: base64.b64encode("x"), lambda: hashlib.md5("x"), lambda: base64.b64decode("a"), lambda: base64.b64decode("é")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
