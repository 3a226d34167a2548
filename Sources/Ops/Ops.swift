// All ops, family by family.
import Dataflow

extension Registry {
  /// Every op that there is.
  package static let all = Registry([
    Family("Structure", Op.structural)
  ])
}
