import Dataflow
import Foundation
import Ops
import Tensors
import Testing

@Suite("Ops compute what TensorFlow's compute") struct OpRecordingTests {
  /// Ops whose float results are held to fewer digits: what TensorFlow approximates, or adds up in an
  /// order of its own.
  private static let loose: [String: Double] = [
    "Conv2D": 1e-5, "DepthwiseConv2dNative": 1e-5, "FusedBatchNormV3": 1e-4,
    "MatrixInverse": 1e-5, "MatrixSolve": 1e-5, "Cholesky": 1e-5, "MatrixDeterminant": 1e-5,
    "LogMatrixDeterminant": 1e-5, "Qr": 1e-5, "Svd": 1e-5, "SelfAdjointEigV2": 1e-5,
    "MatrixTriangularSolve": 1e-5, "BatchMatMulV2": 1e-5, "Einsum": 1e-5,
  ]

  /// Ops whose float results agree to the last bit.
  private static let exact: Set<String> = [
    "Sum", "Max", "Prod", "MatMul", "Softmax", "LogSoftmax", "Cumsum", "Cumprod", "SegmentSum",
    "StatelessRandomUniform", "StatelessRandomNormal", "StatelessTruncatedNormal",
    "ResizeNearestNeighbor", "L2Loss", "BiasAdd", "Mean", "ResizeBilinear", "AvgPool", "MaxPool",
  ]

  private func tensor(_ value: [String: Any]) -> Tensor? {
    guard let name = value["dtype"] as? String, let dtype = DType(name: name),
      let sizes = value["shape"] as? [Int]
    else { return nil }
    if let strings = value["strings"] as? [[Int]] {
      return Tensor(strings: strings.map { $0.map { UInt8($0) } }, shape: Shape(sizes))
    }
    let digits = Array(((value["hex"] as? String) ?? "").utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map {
      digits[$0] << 4 | digits[$0 + 1]
    }
    return Tensor(bytes: bytes, dtype: dtype, shape: Shape(sizes))
  }

  private func attribute(_ value: [String: Any]) -> Attribute? {
    if let text = value["type"] as? String { return DType(name: text).map { .type($0) } }
    if let text = value["string"] as? String { return .string(text) }
    if let number = value["bool"] as? Bool { return .bool(number) }
    if let number = value["int"] as? Int { return .int(number) }
    if let number = value["float"] as? Double { return .float(number) }
    if let numbers = value["ints"] as? [Int] { return .ints(numbers) }
    if let numbers = value["floats"] as? [Double] { return .floats(numbers) }
    return nil
  }

  /// What is wrong with a result; nil where it agrees.
  private func fault(_ ours: Tensor?, _ theirs: Tensor, tolerance: Double) -> String? {
    guard let ours else { return "missing" }
    guard ours.dtype == theirs.dtype, ours.shape == theirs.shape else {
      return "\(ours.dtype) \(ours.shape) instead of \(theirs.dtype) \(theirs.shape)"
    }
    if !ours.dtype.isFloating && !ours.dtype.isComplex {
      return ours == theirs ? nil : "\(text(ours)) instead of \(text(theirs))"
    }
    for index in 0..<ours.count {
      let (a, b) = (ours.elementAsComplex(index), theirs.elementAsComplex(index))
      for (x, y) in [(a.real, b.real), (a.imaginary, b.imaginary)] {
        if x == y || (x.isNaN && y.isNaN) { continue }
        if abs(x - y) <= tolerance * max(1, abs(y)) { continue }
        return "[\(index)] \(x) instead of \(y)"
      }
    }
    return nil
  }

  private func text(_ tensor: Tensor) -> String { NumPyFormat(.numpy24).repr(tensor) }

  @Test(arguments: [("ops-2.21.jsonl", Semantics.v221), ("ops-2.0.jsonl", .v20)])
  func recorded(file: String, semantics: Semantics) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let url = folder.appendingPathComponent("Recorded").appendingPathComponent(file)
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 100)
    var faults: [String] = []
    for (number, line) in lines.enumerated() {
      let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
      let row = try #require(parsed as? [String: Any])
      let name = try #require(row["op"] as? String)
      guard let op = Registry.all[name] else {
        faults.append("\(name): not declared")
        continue
      }
      let recordedInputs = try #require(row["inputs"] as? [[String: Any]])
      let inputs = try recordedInputs.map { try #require(tensor($0)) }
      var attributes = Attributes()
      for (key, value) in (row["attributes"] as? [String: [String: Any]]) ?? [:] {
        attributes[key] = attribute(value)
      }
      let tolerance = Self.exact.contains(name) ? 0 : Self.loose[name] ?? 2e-7
      let run = Run(semantics)
      do {
        let floats = inputs.indices.filter { inputs[$0].dtype.isFloating }
        let operands = inputs.map(run.eager)
        let tape = Tape()
        for index in floats { tape.watch(operands[index]) }
        run.context.push(tape)
        let outputs = try run.context.apply(op, operands, attributes)
        run.context.pop(tape)
        if let error = row["error"] as? String {
          faults.append("\(number) \(name): no error, but \(error)")
          continue
        }
        let recorded = try #require(row["outputs"] as? [[String: Any]])
        for (index, value) in recorded.enumerated() {
          var theirs = try #require(tensor(value))
          // What batch normalisation keeps for its gradient is its own business; without training it
          // leaves the statistics unwritten.
          let isTraining = attributes.bool("is_training", default: true)
          if name == "FusedBatchNormV3" && index > (isTraining ? 2 : 0) { continue }
          var ours = index < outputs.count ? outputs[index].tensor : nil
          if name == "SelfAdjointEigV2" {
            // The direction of an eigenvector is anybody's choice.
            ours = try ours.map { try Kernels.unary(.abs, $0) }
            theirs = try Kernels.unary(.abs, theirs)
          }
          if let fault = fault(ours, theirs, tolerance: tolerance) {
            faults.append("\(number) \(name) output \(index): \(fault)")
          }
        }
        guard let gradients = row["gradients"] as? [Any] else { continue }
        // A diagonal has no gradient here, and says so.
        if attributes.string("equation") == "ii->i" { continue }
        let found = try run.context.gradients(
          of: [outputs[0]], with: floats.map { operands[$0] }, on: tape)
        for (index, value) in gradients.enumerated() {
          guard let value = value as? [String: Any], let theirs = tensor(value) else {
            if found[index] != nil { faults.append("\(number) \(name): gradient \(index) is none") }
            continue
          }
          // 2.0 gives unused statistics gradients of zero.
          if name == "FusedBatchNormV3" && index > 2 { continue }
          let gradient = try found[index].map { try run.context.densified($0).tensor } ?? nil
          if let fault = fault(gradient, theirs, tolerance: max(tolerance, 2e-6)) {
            faults.append("\(number) \(name) gradient \(index): \(fault)")
          }
        }
      } catch {
        let message = (error as? OpError)?.message ?? "\(error)"
        let recorded = row["error"] as? String
        if message != recorded {
          faults.append("\(number) \(name): \(message) instead of \(recorded ?? "a result")")
        }
      }
    }
    #expect(faults.isEmpty, "\(faults.count) differ:\n\(faults.joined(separator: "\n"))")
  }
}
