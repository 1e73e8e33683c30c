import Host
import ResumeFormats
import ResumeModel
import ResumeProject

/// A cache of version summaries in one ordinary file under the git directory.
///
/// Disposable: if it is missing, unreadable or not writable, every summary is made again. Its name contains
/// the exact program, so another build never shows the summaries of this one.
struct SummaryCache {
  private let path: String
  private var bytes: [UInt8]
  private var all: [UInt64: Range<Int>]?
  private var added: [UInt8] = []
  /// Above this many bytes the file is begun anew.
  private static let limit = 16 << 20

  init(in folder: String) {
    path = folder + "/summaries-" + ProgramPath.stamp
    let known = try? Files.read(path, called: "the summaries")
    bytes = known.map { $0.count > SummaryCache.limit ? [] : $0 } ?? []
  }

  /// Returns the key of a change: the document, and its content after and before.
  package static func key(of document: Document, _ after: String, _ before: String?) -> UInt64 {
    FNVHash.hash("\(document.path)|\(document.format?.name ?? "")|\(after)|\(before ?? "-")")
  }

  /// The summaries that are known, in the order of the keys.
  mutating func summaries(of keys: [UInt64]) -> [(text: String, counts: [String: Int]?)?] {
    var places: [UInt64: Range<Int>] = [:]
    if keys.count <= 64, all == nil {
      let wanted = Set(keys)
      eachLine { key, line in if wanted.contains(key) { places[key] = line } }
    } else {
      if all == nil {
        var found: [UInt64: Range<Int>] = [:]
        eachLine { key, line in found[key] = line }
        all = found
      }
      places = all ?? [:]
    }
    return keys.map { key in places[key].flatMap { SummaryCache.read(bytes[$0]) } }
  }

  /// Visits lines: sixteen hexadecimal digits, a blank, the counts, a tab, the text.
  private func eachLine(_ visit: (UInt64, Range<Int>) -> Void) {
    var start = 0
    while start + 17 < bytes.count {
      guard let end = bytes[start...].firstIndex(of: .newline) else { return }
      var key: UInt64 = 0
      for byte in bytes[start..<min(end, start + 16)] {
        key = key << 4 | UInt64(byte & 0x40 == 0 ? byte & 0x0F : (byte & 0x0F) + 9)
      }
      if end > start + 17 { visit(key, start + 17..<end) }
      start = end + 1
    }
  }

  private static func read(_ line: ArraySlice<UInt8>) -> (text: String, counts: [String: Int]?)? {
    guard let tab = line.firstIndex(of: .tab) else { return nil }
    let text = String(decoding: line[(tab + 1)...], as: UTF8.self)
    let words = String(decoding: line[..<tab], as: UTF8.self)
    if words == "-" { return (text, nil) }
    var counts: [String: Int] = [:]
    for pair in words.split(separator: ",") {
      let halves = pair.split(separator: "=")
      guard halves.count == 2, let count = Int(halves[1]) else { return nil }
      counts[String(halves[0])] = count
    }
    return (text, counts)
  }

  /// Notes a summary.
  mutating func add(_ key: UInt64, _ text: String, counts: [String: Int]?) {
    guard !text.utf8.contains(.newline) else { return }
    let hex = String(key, radix: 16)
    let words = counts.map {
      $0.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: ",")
    }
    added += Array("\(String(repeating: "0", count: 16 - hex.count))\(hex) \(words ?? "-")\t\(text)\n".utf8)
  }

  /// Writes the new summaries. A failed write does not fail the command.
  func save() {
    // A few summaries are made again faster than they are written.
    guard added.count > 512 else { return }
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    Files.makeFolders(folder)
    for name in Files.names(in: "/" + folder) where name.hasPrefix("summaries-") && !path.hasSuffix(name) {
      Files.remove("/" + folder + "/" + name)
    }
    try? Files.write(bytes + added, to: path, called: "the summaries")
  }
}
