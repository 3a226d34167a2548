// The texts of Python that make up what `tf` composes of ops.

/// The texts, by the name of their module.
enum LibraryTexts {
  static let all: [LibrarySource] = [
    LibrarySource(name: "arrays", text: arrays),
    LibrarySource(name: "checks", text: checks),
    LibrarySource(name: "linear", text: linear),
    LibrarySource(name: "maths", text: maths),
    LibrarySource(name: "networks", text: networks),
    LibrarySource(name: "ragged", text: ragged),
    LibrarySource(name: "randoms", text: randoms),
    LibrarySource(name: "structures", text: structures),
    LibrarySource(name: "support", text: support),
    LibrarySource(name: "texts", text: texts),
    LibrarySource(name: "various", text: various),
  ]
}
