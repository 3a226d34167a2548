struct DerivativeKey: Hashable {}
final class FunctionDerivative {}
