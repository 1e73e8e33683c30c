#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files that tests read, found from this file's own place.
package enum Fixtures {
  /// The root of the package.
  package static let root: String = {
    var steps = #filePath.split(separator: "/")
    steps.removeLast(3)
    return "/" + steps.joined(separator: "/")
  }()

  /// The bytes of a file, by its path from the root of the package.
  package static func bytes(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(filePath: root + "/" + path)))
  }

  /// The text of a file, by its path from the root of the package.
  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  /// The names of the files in a folder that end in a suffix, sorted. Never empty: a test over nothing proves nothing.
  package static func names(in folder: String, ending suffix: String) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder)
      .filter { $0.hasSuffix(suffix) }.sorted()
    guard !names.isEmpty else { throw Missing(what: "\(folder)/*\(suffix)") }
    return names
  }

  /// Every file below a folder that ends in a suffix, as paths from the root of the package, sorted.
  package static func paths(below folder: String, ending suffix: String) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)
      .filter { $0.hasSuffix(suffix) }.map { folder + "/" + $0 }.sorted()
    guard !paths.isEmpty else { throw Missing(what: "\(folder)/**\(suffix)") }
    return paths
  }

  /// No file was found where a test expects some.
  package struct Missing: Error {
    package var what: String
  }

  /// Compares a text with a golden file, or rewrites the file when RESVER_RECORD is set.
  ///
  /// - Returns: the file's text, for the comparison.
  package static func golden(_ path: String, for text: String) throws -> String {
    if ProcessInfo.processInfo.environment["RESVER_RECORD"] != nil {
      try Data(text.utf8).write(to: URL(filePath: root + "/" + path))
    }
    return try self.text(path)
  }
}
