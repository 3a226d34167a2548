// swift-tools-version: 6.1

// The rooms of the program, from the ground up: each target knows only targets that stand above it
// in this list. `notebook` is the command line; everything else is its library.

import PackageDescription

/// Settings of the targets in which the interpreter and the kernels spend their time.
///
/// An engine belongs to one thread, and the program runs one engine: references are counted without
/// atomic instructions in the release. Tests, which run many engines side by side, are built without.
let fast: [SwiftSetting] = [
  .unsafeFlags(
    [
      "-Ounchecked", "-enforce-exclusivity=unchecked", "-Xfrontend", "-assume-single-threaded",
    ], .when(configuration: .release))
]

/// Instructions of the kernels: on x86-64 vectors of 256 bits, products that are rounded once and
/// conversions of float16. `ProcessorFeatures` looks for them when the program starts.
#if arch(x86_64)
  let vectors: [SwiftSetting] = [
    .unsafeFlags(["-Xcc", "-mavx2", "-Xcc", "-mfma", "-Xcc", "-mf16c"])
  ]
#else
  let vectors: [SwiftSetting] = []
#endif

let package = Package(
  name: "notebook",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "notebook", targets: ["notebook"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),
    .systemLibrary(
      name: "CBlas", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]),

    .systemLibrary(name: "CProcessor"),

    .target(name: "Records"),
    .target(name: "Literals", swiftSettings: fast),
    .target(
      name: "Syntax", dependencies: ["Literals", .product(name: "BigInt", package: "BigInt")]),
    .target(name: "AutoGraph", dependencies: ["Syntax"]),
    .target(name: "Tensors", dependencies: ["CBlas", "Literals"], swiftSettings: fast + vectors),
    .target(
      name: "Dataflow", dependencies: ["Literals", "Records", "Tensors"], swiftSettings: fast),
    .target(name: "Ops", dependencies: ["Dataflow"], swiftSettings: fast),
    .target(
      name: "Python",
      dependencies: [
        "Literals", "Records", "Syntax", .product(name: "BigInt", package: "BigInt"),
      ],
      swiftSettings: fast),
    .target(name: "NumPy", dependencies: ["Python", "Tensors"], swiftSettings: fast),
    .target(
      name: "TensorFlow", dependencies: ["AutoGraph", "Literals", "NumPy", "Ops", "Python"],
      swiftSettings: fast),
    .target(name: "NotebookEngine", dependencies: ["TensorFlow"]),
    .target(
      name: "Documents", dependencies: ["CCmark", .product(name: "Yams", package: "Yams")]),
    .target(
      name: "Reports", dependencies: ["CGraphviz", "Documents", "Records"],
      resources: [.embedInCode("Assets")]),
    .executableTarget(
      name: "notebook",
      dependencies: [
        "CProcessor", "Dataflow", "Documents", "NotebookEngine", "Python", "Records", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .testTarget(name: "LiteralsTests", dependencies: ["Literals"]),
    .testTarget(
      name: "SyntaxTests", dependencies: ["Syntax"], resources: [.copy("Recorded")]),
    .testTarget(name: "AutoGraphTests", dependencies: ["AutoGraph"], exclude: ["Programs"]),
    .testTarget(name: "TensorsTests", dependencies: ["Tensors"], exclude: ["Recorded"]),
    .testTarget(name: "DataflowTests", dependencies: ["Ops"], exclude: ["Recorded"]),
    .testTarget(
      name: "PythonTests", dependencies: ["Python"],
      exclude: ["Modules", "Programs", "record-modules", "record.py"]),
    .testTarget(name: "NumPyTests", dependencies: ["NumPy"], exclude: ["Programs"]),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports"], exclude: ["Snapshots"]),
    .testTarget(
      name: "NotebookTests",
      dependencies: ["Dataflow", "Documents", "NotebookEngine", "Records", "Reports"],
      exclude: ["Recorded", "record-notebooks.py"]),
    .testTarget(
      name: "TensorFlowTests", dependencies: ["NotebookEngine", "Ops", "Python", "TensorFlow"],
      exclude: ["Programs"]),
    .testTarget(name: "CommandLineTests", dependencies: ["notebook"]),
  ],
  swiftLanguageModes: [.v6]
)
