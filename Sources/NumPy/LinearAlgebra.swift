import Python

extension NumPyRuntime {
  func fillLinearAlgebra(_ module: ModuleObject) {}
  func fillRandom(_ module: ModuleObject) {}
}
