// Byte strings.
import Dataflow
import Tensors

private func mapped(
  _ name: String, _ python: [Binding], attributes: [AttributeSpec] = [], _ summary: String,
  _ kernel: @escaping @Sendable (Tensor, Attributes) throws -> Tensor
) -> Op {
  Op(
    name, "input: string -> output: string", python: python, attributes: attributes,
    summary: summary, shape: { [$0.inputs[0]] },
    kernel: .single { try kernel($0.inputs[0], $0.attributes) })
}

extension Op {
  package static let stringJoin: Op = Op(
    "StringJoin", "inputs: N * string -> output: string",
    attributes: [.int("N"), .string("separator", "")], summary: "Joins strings.",
    shape: { call in
      var shape = PartialShape.scalar
      for input in call.inputs {
        guard let rank = input.rank else { return [.unknown] }
        if rank == 0 { continue }
        if shape.rank == 0 {
          shape = input
        } else if let both = shape.merged(with: input) {
          shape = both
        } else {
          throw ShapeError("Shapes must be equal rank, but are \(shape.rank ?? 0) and \(rank)")
        }
      }
      return [shape]
    },
    kernel: .single { call in
      try Kernels.joinStrings(
        call.inputs, separator: Array(call.attributes.string("separator").utf8))
    })

  package static let stringSplit: Op = Op(
    "StringSplitV2", "input: string, sep: string -> indices: int64, values: string, shape: int64",
    attributes: [.int("maxsplit", -1)], summary: "Cuts strings at a separator or at white space.",
    shape: { _ in [PartialShape([nil, 2]), .vector(nil), .vector(2)] },
    kernel: .general { call in
      let (indices, values, shape) = try Kernels.splitStrings(
        call.inputs[0], separator: call.inputs[1].string(0),
        limit: call.attributes.int("maxsplit", default: -1))
      return [indices, values, shape]
    })

  package static let stringUpper: Op = mapped(
    "StringUpper", ["tf.strings.upper(input, encoding='', name=None)"],
    attributes: [.string("encoding", "")], "In upper case."
  ) { Kernels.changeCase($0, .upper, isUTF8: $1.string("encoding") == "utf-8") }

  package static let stringLower: Op = mapped(
    "StringLower", ["tf.strings.lower(input, encoding='', name=None)"],
    attributes: [.string("encoding", "")], "In lower case."
  ) { Kernels.changeCase($0, .lower, isUTF8: $1.string("encoding") == "utf-8") }

  package static let stringStrip: Op = mapped(
    "StringStrip", ["tf.strings.strip(input, name=None)"], "Without white space at the ends."
  ) { a, _ in Kernels.strip(a) }

  package static let stringLength: Op = Op(
    "StringLength", "input: string -> output: int32",
    attributes: [.string("unit", "BYTE")], summary: "The number of bytes or characters.",
    shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.stringLengths(
        $0.inputs[0], isUTF8: $0.attributes.string("unit") == "UTF8_CHAR")
    })

  package static let substring: Op = Op(
    "Substr", "input: string, pos: T, len: T -> output: string",
    attributes: [.type("T", .indices), .string("unit", "BYTE")], summary: "Parts of strings.",
    shape: { [try PartialShape.broadcast($0.inputs[0], $0.inputs[1])] },
    kernel: .single { call in
      try Kernels.substrings(
        call.inputs[0], positions: call.inputs[1], lengths: call.inputs[2],
        isUTF8: call.attributes.string("unit") == "UTF8_CHAR")
    })

  package static let asString: Op = Op(
    "AsString", "input: T -> output: string",
    attributes: [
      .type(
        "T",
        TypeSet(
          [
            .int8, .int16, .int32, .int64, .complex64, .complex128, .float32, .float64, .bool,
          ],
          new: TypeSet.reals.new + [.complex64, .complex128, .bool, .variant, .string])),
      .int("precision", -1), .bool("scientific", false), .bool("shortest", false),
      .int("width", -1), .string("fill", ""),
    ],
    summary: "Numbers as text.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      var style = NumberStyle()
      style.precision = call.attributes.int("precision", default: -1)
      style.isScientific = call.attributes.bool("scientific")
      style.isShortest = call.attributes.bool("shortest")
      style.width = call.attributes.int("width", default: -1)
      style.fill = call.attributes.string("fill")
      return try Kernels.asString(call.inputs[0], style)
    })

  package static let stringToNumber: Op = Op(
    "StringToNumber", "string_tensor: string -> output: out_type",
    attributes: [
      .type(
        "out_type",
        TypeSet(
          [.float32, .float64, .int32, .int64],
          new: [.float32, .float64, .int32, .int64, .uint32, .uint64]), default: .float32)
    ],
    summary: "Text as numbers.", shape: { [$0.inputs[0]] },
    kernel: .single { call in
      try Kernels.toNumber(call.inputs[0], call.attributes.type("out_type") ?? .float32)
    })

  package static let reduceJoin: Op = Op(
    "ReduceJoin", "inputs: string, reduction_indices: int32 -> output: string",
    attributes: [.bool("keep_dims", false), .string("separator", "")],
    summary: "Joins strings along axes.", shape: { [try reducedShape($0)] },
    kernel: .single { call in
      try Kernels.reduceJoin(
        call.inputs[0], axes: call.inputs[1].integers,
        keepsAxes: call.attributes.bool("keep_dims"),
        separator: Array(call.attributes.string("separator").utf8))
    })

  package static let regexReplace: Op = Op(
    "RegexReplace", "input: string, pattern: string, rewrite: string -> output: string",
    attributes: [.bool("replace_global", true)], summary: "Replaces what matches a pattern.",
    shape: { [$0.inputs[0]] },
    kernel: .single { call in
      try Kernels.regexReplace(
        call.inputs[0], pattern: call.inputs[1].string(0), with: call.inputs[2].string(0),
        isGlobal: call.attributes.bool("replace_global", default: true))
    })

  package static let staticRegexReplace: Op = mapped(
    "StaticRegexReplace", [],
    attributes: [.string("pattern"), .string("rewrite"), .bool("replace_global", true)],
    "Replaces what matches a pattern."
  ) { a, attributes in
    try Kernels.regexReplace(
      a, pattern: Array(attributes.string("pattern").utf8),
      with: Array(attributes.string("rewrite").utf8),
      isGlobal: attributes.bool("replace_global", default: true))
  }

  package static let regexFullMatch: Op = Op(
    "RegexFullMatch", "input: string, pattern: string -> output: bool",
    summary: "Whether all of a string matches a pattern.", shape: { [$0.inputs[0]] },
    kernel: .binary { try Kernels.regexFullMatch($0, pattern: $1.string(0)) })

  package static let staticRegexFullMatch: Op = Op(
    "StaticRegexFullMatch", "input: string -> output: bool", attributes: [.string("pattern")],
    summary: "Whether all of a string matches a pattern.", shape: { [$0.inputs[0]] },
    kernel: .single {
      try Kernels.regexFullMatch(
        $0.inputs[0], pattern: Array($0.attributes.string("pattern").utf8))
    })

  package static let decodeRaw: Op = Op(
    "DecodeRaw", "bytes: string -> output: out_type",
    attributes: [
      .type(
        "out_type",
        TypeSet(
          [
            .float16, .float32, .float64, .int32, .uint16, .uint8, .int16, .int8, .int64,
            .complex64, .complex128, .bool,
          ],
          new: [
            .float16, .float32, .float64, .int32, .uint16, .uint8, .int16, .int8, .int64,
            .complex64, .complex128, .bool, .bfloat16,
          ])),
      .bool("little_endian", true),
    ],
    summary: "The bytes of strings as numbers.",
    shape: { [$0.inputs[0] + .vector(nil)] },
    kernel: .single { call in
      try Kernels.decodeRaw(
        call.inputs[0], call.attributes.type("out_type") ?? .uint8,
        isLittleEndian: call.attributes.bool("little_endian", default: true))
    })

  package static let unicodeDecode: Op = Op(
    "UnicodeDecode", "input: string -> row_splits: Tsplits, char_values: int32",
    attributes: [
      .string("input_encoding"), .string("errors", "replace"), .int("replacement_char", 65533),
      .bool("replace_control_characters", false), .type("Tsplits", .indices, default: .int64),
    ],
    summary: "The code points of strings.", shape: { _ in [.vector(nil), .vector(nil)] },
    kernel: .general { call in
      let encoding = call.attributes.string("input_encoding")
      guard encoding == "UTF-8" else {
        throw KernelError(
          .invalidArgument, "Could not create converter for input encoding: \(encoding)")
      }
      let (splits, points) = Kernels.decodeUTF8(
        call.inputs[0], splits: call.attributes.type("Tsplits") ?? .int64)
      return [splits, points]
    })

  package static let unicodeEncode: Op = Op(
    "UnicodeEncode", "input_values: int32, input_splits: Tsplits -> output: string",
    attributes: [
      .string("errors", "replace"), .string("output_encoding"), .int("replacement_char", 65533),
      .type("Tsplits", .indices, default: .int64),
    ],
    summary: "Code points as strings.", shape: { _ in [.vector(nil)] },
    kernel: .binary { try Kernels.encodeUTF8($0, splits: $1) })

  static let strings: [Op] = [
    .stringJoin, .stringSplit, .stringUpper, .stringLower, .stringStrip, .stringLength,
    .substring, .asString, .stringToNumber, .reduceJoin, .regexReplace, .staticRegexReplace,
    .regexFullMatch, .staticRegexFullMatch, .decodeRaw, .unicodeDecode, .unicodeEncode,
  ]
}
