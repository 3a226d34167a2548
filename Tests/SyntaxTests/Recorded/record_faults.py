"""Records what CPython 3.11 says of faulty programs: python3 record_faults.py > faults.json"""

import json
import pathlib
import sys
import warnings

warnings.simplefilter("ignore")

SNIPPETS = pathlib.Path(__file__).with_name("faulty.txt").read_text()


def record(text):
    try:
        compile(text, "cell", "exec", dont_inherit=True)
    except SyntaxError as fault:
        return [
            text, type(fault).__name__, fault.msg,
            fault.lineno, fault.offset, fault.end_lineno, fault.end_offset,
        ]
    except RecursionError:
        return [text, "RecursionError", "", None, None, None, None]
    return [text, None, None, None, None, None, None]


EXTRA = [
    "(" * 201 + ")" * 201,
    "".join(" " * i + "if x:\n" for i in range(101)) + " " * 101 + "y\n",
    "x = 1" + "0" * 4300,
    "x = 1\n\ty = 2\n",
    "if x:\n    pass\n\n\n# comment\n  y\n",
    "x = 'a\\\nb",
    "def f():\n    x = 1\n\n\n   # comment\n  y = 2\n",
    "if x:\n\n\n",
    "if x:\n    # only a comment\n",
    "def f():\n    # only a comment\ny = 1\n",
    "x = (1,\n     2\n\n\n",
    "a\n\nb\n\nc d\n",
    "x = é é\n",
    "é = 'ü' ö\n",
    "print('äöü' x)\n",
    "\u00a0x = 1\n",
    "x =\u00a01\n",
    "x = 1\u200b\n",
    "\tx = 1\n",
    "x = 1\r\ny = (\r\n",
    "x = 1\r\nif x\r\n  y\r\n",
    "x = f(a,\n      b c,\n      d)\n",
    "x = (a\n     b)\n",
    "x = '''a\nb\n",
    "for x in y:\n  if z:\n    break\n   else:\n    pass\n",
]

if __name__ == "__main__":
    snippets = [s for s in SNIPPETS[:-1].split("\n---\n")] + EXTRA
    snippets = [s if "\n" not in s or s.endswith("\n") else s + "\n" for s in snippets]
    sys.stdout.write("[\n")
    sys.stdout.write(",\n".join(json.dumps(record(s)) for s in dict.fromkeys(snippets)))
    sys.stdout.write("\n]\n")
