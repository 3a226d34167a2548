import Foundation

/// The notebooks that the command line names.
enum NotebookFiles {
  static let extensions: Set<String> = ["md", "qmd"]

  /// Files as they are given, folders as the notebooks in them, sorted by name.
  ///
  /// - Throws: `Failure` for what is not there, and for a folder without notebooks.
  static func find(_ inputs: [String]) throws -> [String] {
    var files: [String] = []
    for input in inputs {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
        throw Failure(
          "\(input): there is no such file or folder\nCheck the name, or the folder you are in.")
      }
      guard isFolder.boolValue else {
        files.append(input)
        continue
      }
      let names = (try? FileManager.default.contentsOfDirectory(atPath: input)) ?? []
      let notebooks = names.sorted().filter {
        extensions.contains(($0 as NSString).pathExtension.lowercased())
      }
      guard !notebooks.isEmpty else {
        throw Failure(
          "\(input): there is no notebook in this folder\nA notebook is a file whose name ends in .md or .qmd."
        )
      }
      files += notebooks.map { (input as NSString).appendingPathComponent($0) }
    }
    return files
  }
}
