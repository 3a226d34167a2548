// The one place that needs Foundation: Unicode's compatibility normalization of identifiers.

import Foundation

extension Identifiers {
  /// The text in form NFKC.
  static func normalized(_ text: String) -> String {
    text.precomposedStringWithCompatibilityMapping
  }
}
