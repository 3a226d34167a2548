"""Prints the definitions of all ops of the installed TensorFlow, one per line, for the test that
compares our declarations with them. Run with each TensorFlow; see README.md."""
import sys
from tensorflow.core.framework import op_def_pb2, types_pb2
from tensorflow.python.framework import op_def_registry, c_api_util
try:
  from tensorflow.python.client import pywrap_tf_session as tf_session
  from tensorflow.python.framework import c_api_util
except ImportError:
  from tensorflow.python import pywrap_tensorflow as tf_session
import tensorflow as tf
buf = tf_session.TF_GetAllOpList()
data = tf_session.TF_GetBuffer(buf)
ops = op_def_pb2.OpList()
ops.ParseFromString(data)
T = types_pb2.DataType.Name
names = set(open(sys.argv[1]).read().split()) if len(sys.argv) > 1 else None

def arg(a):
  t = T(a.type) if a.type else (a.type_attr or a.type_list_attr)
  if a.number_attr: t = a.number_attr + '*' + t
  if a.is_ref: t = 'Ref(' + t + ')'
  return a.name + ':' + t

def value(v):
  k = v.WhichOneof('value')
  if k == 'type': return T(v.type)
  if k == 'list':
    l = v.list
    return '[' + ','.join([str(x) for x in l.i] + [T(x) for x in l.type] + [x.decode() for x in l.s]) + ']'
  if k == 'b': return 'true' if v.b else 'false'
  if k == 's': return '"' + v.s.decode().replace('\n', '\\n') + '"'
  if k == 'shape': return 'unknown' if v.shape.unknown_rank else str([d.size for d in v.shape.dim])
  return str(getattr(v, k)) if k else ''

for op in sorted(ops.op, key=lambda o: o.name):
  if names and op.name not in names: continue
  print('\t'.join([
      op.name, ', '.join(map(arg, op.input_arg)) + ' -> ' + ', '.join(map(arg, op.output_arg)),
      ' '.join('%s:%s%s%s' % (a.name, a.type,
          '=' + value(a.default_value) if a.HasField('default_value') else '',
          '{' + ','.join(T(t) for t in a.allowed_values.list.type) + '}' if a.allowed_values.list.type else '')
        for a in op.attr), 'stateful' if op.is_stateful else '']))
