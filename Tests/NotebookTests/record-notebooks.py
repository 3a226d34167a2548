#!/usr/bin/env python3
"""Records what real TensorFlow shows for each cell of the notebooks.

    ORACLES=… Tests/NotebookTests/record-notebooks.py [NOTEBOOK...]

$ORACLES holds a Python with TensorFlow for each version: 1.15/bin/python, 2.0/bin/python, 2.21/bin/python. The outputs
go to Recorded/NAME.json: for each cell, for each version, the text. Standard output and standard error stand together in
the order in which they were written, the value of a last expression as Jupyter shows it, and an uncaught exception as a
line `!! Type: last line of its message`. Log lines are left out, save the warning about retracing; what differs from run to
run is replaced by `…`.
"""
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
ORACLES = pathlib.Path(os.environ.get("ORACLES", pathlib.Path.home() / ".cache/tensorflow-oracles"))

DRIVER = r'''
import ast, json, linecache, logging, os, re, sys, tempfile, warnings
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
warnings.filterwarnings("ignore")
LOG = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d+: |[IWEF]\d{4} \d\d:|WARNING: All log messages before)")
STEADY = [(re.compile(r"0x[0-9a-f]{8,}"), u"0x\u2026"), (re.compile(r"<tf\.Tensor: id=\d+"), u"<tf.Tensor: id=\u2026"),
          (re.compile(r"(__(?:inference|forward|backward)_\w+?)_\d+\b"), u"\\1_\u2026"),
          (re.compile(r"((?:while|cond)_(?:body|cond|true|false))_\d+"), u"\\1_\u2026"), (re.compile(r"\bid=\d+"), u"id=\u2026")]
cells = json.load(open(sys.argv[1], encoding="utf-8"))
real = os.dup(1)
captured = tempfile.TemporaryFile()
os.dup2(captured.fileno(), 1)
os.dup2(captured.fileno(), 2)
sys.stdout = open(1, "w", buffering=1, encoding="utf-8", closefd=False)
import numpy as np
import tensorflow as tf

class Handler(logging.Handler):
    def emit(self, record):
        text = record.getMessage()
        if "triggered tf.function retracing" in text:
            print("WARNING:tensorflow:" + text)

logger = tf.get_logger() if hasattr(tf, "get_logger") else logging.getLogger("tensorflow")
logger.handlers[:] = [Handler()]
logger.propagate = False
names = {"__name__": "__main__", "tf": tf, "np": np}
import types
module = types.ModuleType("__main__")
module.__dict__.update(names)
sys.modules["__main__"] = module
names = module.__dict__
folder = tempfile.mkdtemp()
results = {}
for cell in cells:
    captured.seek(0)
    captured.truncate()
    path = os.path.join(folder, "cell_%d.py" % cell["index"])
    with open(path, "w", encoding="utf-8") as file:
        file.write(cell["source"])
    linecache.checkcache(path)
    raised = None
    try:
        tree = ast.parse(cell["source"], path)
        last = None
        ends_silent = cell["source"].rstrip().endswith(";")
        if tree.body and isinstance(tree.body[-1], ast.Expr) and not ends_silent:
            last = ast.Expression(tree.body.pop().value)
        exec(compile(tree, path, "exec"), names)
        if last is not None:
            value = eval(compile(last, path, "eval"), names)
            if value is not None:
                print(repr(value))
    except BaseException as error:
        lines = [line for line in str(error).splitlines() if line.strip()]
        text = lines[-1].strip() if lines else ""
        if any(line.startswith("Original stack trace") for line in lines):
            text = lines[0].strip()
        name = type(error).__name__ + ": "
        raised = "!! " + (text if text.startswith(name) else name + text)
    sys.stdout.flush()
    captured.seek(0)
    output = captured.read().decode("utf-8", "replace")
    lines = [line for line in output.splitlines() if not LOG.match(line)]
    if raised:
        lines.append(raised)
    for pattern, replacement in STEADY:
        lines = [pattern.sub(replacement, line) for line in lines]
    results[cell["index"]] = "".join(line + "\n" for line in lines)
os.write(real, json.dumps(results).encode("utf-8"))
'''


def scalar(text):
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return [scalar(part) for part in text[1:-1].split(",")]
    return text.strip("\"'")


def cells_of(path):
    """The cells of a notebook with the options that matter here."""
    lines = path.read_text(encoding="utf-8").split("\n")
    version = "2.21"
    cells, index, line = [], 0, 0
    if lines[0] == "---":
        end = lines.index("---", 1)
        for entry in lines[1:end]:
            if entry.startswith("tensorflow:"):
                version = scalar(entry.split(":", 1)[1])
        line = end + 1
    while line < len(lines):
        if re.match(r"```\{(python|tf|code-cell)\}", lines[line]):
            start = line + 1
            end = start
            while lines[end].strip() != "```":
                end += 1
            source = lines[start:end]
            options = {}
            first = start
            while source and source[0].startswith("#|"):
                first += 1
                key, _, value = source.pop(0)[2:].partition(":")
                options[key.strip()] = scalar(value)
            versions = options.get("tensorflow", version)
            cells.append({
                # Code stands on the lines of the notebook: a function is told from another by its line.
                "index": index, "source": "\n" * first + "\n".join(source) + "\n", "session": options.get("session", ""),
                "versions": versions if isinstance(versions, list) else [versions],
                "eval": options.get("eval", "true") != "false"})
            index += 1
            line = end
        line += 1
    return cells


def main():
    notebooks = [pathlib.Path(name) for name in sys.argv[1:]] or sorted((ROOT / "notebooks").glob("*.md"))
    for notebook in notebooks:
        cells = [cell for cell in cells_of(notebook) if cell["eval"]]
        engines = []
        for cell in cells:
            for version in cell["versions"]:
                if (version, cell["session"]) not in engines:
                    engines.append((version, cell["session"]))
        recorded = {}
        for version, session in engines:
            mine = [c for c in cells if version in c["versions"] and c["session"] == session]
            with tempfile.TemporaryDirectory() as folder:
                program = pathlib.Path(folder, "driver.py")
                program.write_text(DRIVER, encoding="utf-8")
                listing = pathlib.Path(folder, "cells.json")
                listing.write_text(json.dumps(mine), encoding="utf-8")
                done = subprocess.run(
                    [ORACLES / version / "bin/python", program, listing], stdout=subprocess.PIPE, check=True)
            for index, text in json.loads(done.stdout.decode("utf-8")).items():
                recorded.setdefault(index, {})[version] = text
        target = HERE / "Recorded" / f"{notebook.stem}.json"
        ordered = {index: recorded[index] for index in sorted(recorded, key=int)}
        target.write_text(json.dumps(ordered, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        print(f"recorded {notebook.name}: {len(ordered)} cells")


if __name__ == "__main__":
    main()
