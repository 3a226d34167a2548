"""Records what ast.unparse and astor write.

python3 record_unparsed.py modern programs.txt modern.txt > unparsed.modern.json   (CPython 3.11)
python record_unparsed.py astor programs.txt > unparsed.astor.json   (TensorFlow 2.0's Python 3.7)
"""

import ast
import io
import json
import sys


def modern(tree):
    return ast.unparse(tree)


def astor(tree):
    # As TensorFlow 2.0's autograph/pyct/compiler.py drives it.
    from astor.code_gen import SourceGenerator
    from astor.string_repr import pretty_string

    generator = SourceGenerator("  ", False, pretty_string)
    generator.visit(tree)
    return "".join(map(str, generator.result)).lstrip("\n")


def main(style, *paths):
    records = []
    for path in paths:
        for text in io.open(path, encoding="utf-8").read().split("\n---\n"):
            try:
                tree = ast.parse(text)
            except SyntaxError:
                continue
            if text.strip():
                records.append([text, globals()[style](tree)])
    sys.stdout.write("[\n" + ",\n".join(json.dumps(r) for r in records) + "\n]\n")


main(*sys.argv[1:])
