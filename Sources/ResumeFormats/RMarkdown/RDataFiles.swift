import ResumeModel

/// Finds the tables that the chunks of an R Markdown source read: `readr::read_csv("positions.csv")`.
enum RDataFiles {
  private static let readers = ["read_csv", "read_csv2", "read_tsv", "read.csv", "read.csv2", "fread", "read_delim"]
  /// The tables that datadrivencv reads from a folder.
  private static let tables = ["entries", "language_skills", "text_blocks", "contact_info"]

  /// Returns the files in order.
  static func find(in bytes: [UInt8]) -> [IncludedFile] {
    let all = 0..<bytes.count
    guard bytes.firstIndex(of: "```{", in: all) != nil else { return [] }
    var found: [IncludedFile] = []
    func add(_ path: String, _ place: Range<Int>) {
      found.append(IncludedFile(path: path, isRelative: true, isContent: false, bytes: place))
    }
    for reader in readers {
      for call in RCode.calls(of: reader, in: all, of: bytes) {
        let file = call.arguments.first { $0.name == nil || $0.name == "file" }
        if let path = file.flatMap({ path($0.value, of: bytes) }) { add(path, call.bytes) }
      }
    }
    for call in RCode.calls(of: "create_CV_object", in: all, of: bytes) {
      guard let folder = call.arguments.first(where: { $0.name == "data_location" || $0.name == nil }),
        let path = RCode.string(folder.value, of: bytes), !path.contains("://")
      else { continue }
      for table in tables { add(path + (path.hasSuffix("/") ? "" : "/") + table + ".csv", call.bytes) }
    }
    return found.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
  }

  /// Returns the path that a value names: a string, or the strings that `here` and `file.path` join.
  private static func path(_ value: Range<Int>, of bytes: [UInt8]) -> String? {
    if let text = RCode.string(value, of: bytes) { return text }
    let joins = ["here", "file.path"].flatMap { RCode.calls(of: $0, in: value, of: bytes) }
    let steps = joins.first?.arguments.map { RCode.string($0.value, of: bytes) } ?? []
    let known = steps.compactMap { $0 }
    return known.isEmpty || known.count < steps.count ? nil : known.joined(separator: "/")
  }
}
