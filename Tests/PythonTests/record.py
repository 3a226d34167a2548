"""Writes what CPython 3.11 prints for each program: NAME.out beside NAME.py.

    python3 record.py [PROGRAM.py ...]

An uncaught exception ends the record with a line of its own: `!! Type: last line of its message`.
"""
import pathlib
import subprocess
import sys

RUN = """
import runpy, sys
sys.stdout.reconfigure(encoding="utf-8")
sys.stderr.reconfigure(encoding="utf-8")
try:
    runpy.run_path(sys.argv[1], run_name="__main__")
except BaseException as error:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    last = lines[-1] if lines else ""
    name = type(error).__name__ + ": "
    print("!! " + (last if last.startswith(name) else name + last), file=sys.stderr)
"""

folder = pathlib.Path(__file__).parent / "Programs"
for program in map(pathlib.Path, sys.argv[1:] or sorted(folder.glob("*.py"))):
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", RUN, program.name], cwd=program.parent,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True)
    shown = done.stdout
    if done.stderr.startswith(b"!! "):
        shown += (b"" if shown.endswith(b"\n") or not shown else b"\n") + done.stderr
    program.with_suffix(".out").write_bytes(shown)
