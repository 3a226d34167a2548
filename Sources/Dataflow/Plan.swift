import Tensors
final class Plan {}
struct DerivativeKey: Hashable {}
final class FunctionDerivative {}
extension ExecutionContext {
  func runStructural(_ op: Op, _ t: [Tensor], _ a: Attributes) throws(OpError) -> [Tensor] { [] }
}
