"""Records what tf.autograph.to_code makes of the functions of the programs in this folder.

    $ORACLES/2.0/bin/python record.py 2.0 [PROGRAM.py...]

Writes PROGRAM.2.0.txt beside each program: for each function a line `### name`, and what to_code prints, or the error.
A second line `# features: NAME` in a program asks for optional features.
Where TensorFlow lists names in the order of a Python set, which depends on the seed of the hashes, the set is made to
give them in the order in which they first appear in the function: one of the orders that a run can show.
"""
import builtins
import importlib.util
import inspect
import os
import pathlib
import re
import sys
import types

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""

import gast
import tensorflow as tf

try:
    from tensorflow.python.autograph.converters import control_flow
    from tensorflow.python.autograph.pyct import anno, qual_names
except ImportError:
    from tensorflow_core.python.autograph.converters import control_flow
    from tensorflow_core.python.autograph.pyct import anno, qual_names

QN = qual_names.QN


class Order:
    """The names of a function in the order of its text."""

    def __init__(self):
        self.positions = {}

    def note(self, name):
        self.positions.setdefault(str(name), len(self.positions))

    def visit(self, node):
        if isinstance(node, list):
            for item in node:
                self.visit(item)
            return
        if not isinstance(node, gast.AST):
            return
        if anno.hasanno(node, anno.Basic.QN):
            self.note(anno.getanno(node, anno.Basic.QN))
        fields = [getattr(node, f, None) for f in node._fields]
        if isinstance(node, (gast.FunctionDef, gast.ClassDef)):
            self.visit(node.decorator_list)
            self.note(node.name)
            if isinstance(node, gast.FunctionDef):
                fields = [node.args, node.returns, node.body]
            else:
                fields = [node.bases, node.keywords, node.body]
        elif isinstance(node, gast.arguments):
            args = list(getattr(node, "posonlyargs", [])) + list(node.args)
            defaults = [None] * (len(args) - len(node.defaults)) + list(node.defaults)
            pairs = list(zip(args, defaults))
            pairs += [(node.vararg, None)] + list(zip(node.kwonlyargs, node.kw_defaults)) + [(node.kwarg, None)]
            fields = []
            for arg, default in pairs:
                if isinstance(arg, str):
                    self.note(arg)
                    arg = None
                fields += [arg, default]
        elif isinstance(node, (gast.Global, gast.Nonlocal)):
            for name in node.names:
                self.note(name)
        elif isinstance(node, gast.alias):
            self.note(node.asname or node.name.split(".")[0])
        elif isinstance(node, gast.IfExp):
            fields = [node.body, node.test, node.orelse]
        elif isinstance(node, gast.Dict):
            fields = [part for pair in zip(node.keys, node.values) for part in pair]
        for field in fields:
            self.visit(field)

    def sorted(self, names):
        return sorted(names, key=lambda name: (self.positions.get(str(name), 1 << 30), str(name)))


order = Order()


class OrderedNames(frozenset):
    def __iter__(self):
        return iter(order.sorted(frozenset.__iter__(self)))


def ordered_tuple(items=()):
    result = list(items)
    is_unordered = isinstance(items, (set, frozenset, types.GeneratorType))
    if is_unordered and result and all(isinstance(item, QN) for item in result):
        result = order.sorted(result)
    return builtins.tuple(result)


transformer = control_flow.ControlFlowTransformer
original_transform = control_flow.transform


def transform(node, ctx):
    order.positions.clear()
    order.visit(qual_names.resolve(node))
    return original_transform(node, ctx)


control_flow.transform = transform
control_flow.tuple = ordered_tuple
original_assigns = transformer._create_undefined_assigns
transformer._create_undefined_assigns = lambda self, names: original_assigns(self, order.sorted(names))
if hasattr(transformer, "_get_loop_vars"):
    original_loop_vars = transformer._get_loop_vars

    def get_loop_vars(self, node, modified):
        basic, composite, reserved, undefined = original_loop_vars(self, node, modified)
        return OrderedNames(basic), OrderedNames(composite), reserved, undefined

    transformer._get_loop_vars = get_loop_vars
    original_state = transformer._create_state_functions
    transformer._create_state_functions = lambda self, names, *rest: original_state(
        self, builtins.tuple(order.sorted(names)), *rest)
else:
    def create_nonlocal_declarations(self, names):
        function = self.state[control_flow._Function].scope
        names = set(names)
        result = []
        global_names = order.sorted(function.globals & names)
        if global_names:
            result.append(gast.Global([str(name) for name in global_names]))
        others = [name for name in order.sorted(names) if not name.is_composite() and name not in global_names]
        if others:
            result.append(gast.Nonlocal([str(name) for name in others]))
        return result

    transformer._create_nonlocal_declarations = create_nonlocal_declarations


def load(path):
    spec = importlib.util.spec_from_file_location(path.stem, str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


def functions(module, path):
    """The functions and lambda functions of the program and the methods of its classes, in the order of the text."""
    found = []
    for name, value in vars(module).items():
        if inspect.isclass(value) and value.__module__ == module.__name__:
            for method, member in vars(value).items():
                found.append((name + "." + method, member))
        else:
            found.append((name, value))
    result = []
    for name, value in found:
        value = getattr(value, "python_function", value)
        value = getattr(value, "__func__", value)
        if inspect.isfunction(value) and value.__code__.co_filename == str(path):
            result.append((value.__code__.co_firstlineno, name, value))
    return [(name, value) for _, name, value in sorted(result, key=lambda item: item[0])]


def code(function, features):
    try:
        return tf.autograph.to_code(function, experimental_optional_features=features)
    except Exception as error:
        text = str(error)
        text = re.sub(r"^converting <.*? at 0x[0-9a-f]+>: ", "", text)
        if isinstance(error, RecursionError):
            text = "maximum recursion depth exceeded"
        text = re.sub(r"0x[0-9a-f]+", "0x…", text)
        text = re.sub(r"(tmp|__autograph_generated_file)\w{8}\.py", r"\1….py", text)
        return "!! " + type(error).__name__ + ": " + text + "\n"


def main(version, programs):
    here = pathlib.Path(__file__).resolve().parent
    for path in [pathlib.Path(p).resolve() for p in programs] or sorted(here.glob("*.py")):
        first, second = path.read_text(encoding="utf-8").split("\n")[:2]
        features = [getattr(tf.autograph.experimental.Feature, name)
                    for name in second.partition("# features: ")[2].split()]
        if path.name == "record.py" or version not in first.partition("# tensorflow: ")[2].split():
            continue
        sections = ["### %s\n%s" % (name, code(value, features or None)) for name, value in functions(load(path), path)]
        path.with_suffix("").with_name(path.stem + "." + version + ".txt").write_text(
            "\n".join(sections), encoding="utf-8")


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    main(sys.argv[1], sys.argv[2:])
