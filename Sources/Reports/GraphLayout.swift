// From DOT to SVG, by libgvc, in this process.
//
// The context is made without the plugin that asks the machine for fonts: the widths of texts then
// come from the tables that are built into Graphviz, and the same graph has the same layout on
// every machine with the same Graphviz. This is the one file that knows Graphviz.

import CGraphviz
import Foundation
import Synchronization

/// Lays graphs out.
package enum GraphLayout {
  /// What Graphviz said.
  package struct Failure: Error, Hashable, Sendable {
    package var message: String
  }

  /// Lays a graph out, inputs at the top.
  ///
  /// - Parameter dot: One graph in the language DOT; what follows it is ignored.
  /// - Returns: A document in SVG, with its prologue.
  /// - Throws: What Graphviz said against the text.
  package static func svg(dot: String) throws(Failure) -> String {
    // Graphviz keeps its state in globals of its own, so it does one thing at a time.
    let result = session.withLock { session -> Result<String, Failure> in
      session.render(dot)
    }
    return try result.get()
  }

  private static let session = Mutex(Session())

  /// What Graphviz has said since the last look, gathered by a C function that takes no context.
  fileprivate static let said = Mutex("")

  private struct Session: ~Copyable {
    /// Nil until the first graph.
    private var context: OpaquePointer?

    mutating func render(_ dot: String) -> Result<String, Failure> {
      guard let context = context ?? Self.makeContext() else {
        return .failure(Failure(message: "Graphviz could not be started."))
      }
      self.context = context
      agseterr(AGWARN)
      _ = agseterrf { text in
        guard let text else { return 0 }
        GraphLayout.said.withLock { $0 += String(cString: text) }
        return 0
      }
      GraphLayout.said.withLock { $0 = "" }
      guard let graph = dot.withCString({ notebook_read_graph($0) }) else {
        return .failure(failure())
      }
      defer { agclose(graph) }
      guard gvLayout(context, graph, "dot") == 0 else { return .failure(failure()) }
      defer { gvFreeLayout(context, graph) }
      guard let svg = Self.text(of: graph, in: context, by: gvRenderData) else {
        return .failure(failure())
      }
      // Graphviz draws on after an error, for instance without a label: that is no drawing to show.
      let complaint = GraphLayout.said.withLock { $0 }
      if complaint.split(separator: "\n").contains(where: { $0.hasPrefix("Error") }) {
        return .failure(failure())
      }
      return .success(svg)
    }

    /// Renders a graph that is laid out. Releases of Graphviz differ in the type of the length.
    private static func text<Length: FixedWidthInteger>(
      of graph: UnsafeMutablePointer<Agraph_t>, in context: OpaquePointer,
      by render: (
        OpaquePointer?, UnsafeMutablePointer<Agraph_t>?, UnsafePointer<CChar>?,
        UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, UnsafeMutablePointer<Length>?
      ) -> Int32
    ) -> String? {
      var data: UnsafeMutablePointer<CChar>?
      var length: Length = 0
      guard render(context, graph, "svg", &data, &length) == 0, let data else { return nil }
      defer { gvFreeRenderData(data) }
      return String(
        decoding: UnsafeRawBufferPointer(start: data, count: Int(length)), as: UTF8.self)
    }

    private func failure() -> Failure {
      let text = GraphLayout.said.withLock { $0 }
      let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return Failure(message: words.isEmpty ? "Graphviz found no graph in the text." : words)
    }

    /// A context with the plugins for SVG and for the layout alone, or, where these can't be
    /// loaded, with all that the machine has.
    private static func makeContext() -> OpaquePointer? {
      guard let context = gvContextPlugins(nil, 0) else { return gvContext() }
      guard let folder = gvconfig_libdir(context).map({ String(cString: $0) }),
        add("core", from: folder, to: context), add("dot_layout", from: folder, to: context)
      else {
        gvFreeContext(context)
        return gvContext()
      }
      return context
    }

    private static func add(
      _ plugin: String, from folder: String, to context: OpaquePointer
    ) -> Bool {
      guard let path = path(of: plugin, in: folder),
        let library = dlopen(path, RTLD_NOW),
        let symbol = dlsym(library, "gvplugin_\(plugin)_LTX_library")
      else { return false }
      gvAddLibrary(context, symbol.assumingMemoryBound(to: gvplugin_library_t.self))
      return true
    }

    /// The library of a plugin: its name ends in `.so.6`, `.so.8` or `.6.dylib`, as the version is.
    private static func path(of plugin: String, in folder: String) -> String? {
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
      let candidates = files.filter { name in
        name.hasPrefix("libgvplugin_\(plugin).")
          && (name.contains(".so") || name.hasSuffix(".dylib"))
      }
      return candidates.min { ($0.count, $0) < ($1.count, $1) }.map { "\(folder)/\($0)" }
    }
  }
}
