import GitStore
import Host

/// Which copies held all that their base had changed, in one ordinary file under the git directory.
///
/// Each answer costs a merge and never changes. Disposable: without the file, every merge is made again. Its name contains the exact
/// program, because another build may merge otherwise.
final class CarryCache {
  private let path: String?
  /// The answers, by the names of the three texts.
  private var known: [String: Bool] = [:]
  private var added: [String] = []

  /// Above this many answers, the file is begun anew.
  private static let limit = 10_000

  /// Makes a cache that is kept in memory alone.
  init() { path = nil }

  /// Reads the cache in a folder.
  init(in folder: String) {
    let path = "\(folder)/carried-\(ProgramPath.stamp)"
    self.path = path
    guard let bytes = try? Files.read(path, called: "the carried changes") else { return }
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      // A line that was cut off ends otherwise.
      guard line.suffix(2).first == UInt8(ascii: "\t") else { continue }
      known[String(decoding: line.dropLast(2), as: UTF8.self)] = line.last == UInt8(ascii: "1")
    }
    if known.count > CarryCache.limit { known = [:] }
  }

  /// Returns whether a copy held all that the base had changed since an earlier text; finds it out if it is not known.
  func answer(
    for copy: ObjectID, of base: ObjectID, since last: ObjectID, in format: String, find: () throws(UserError) -> Bool
  ) throws(UserError) -> Bool {
    let key = "\(format) \(copy) \(base) \(last)"
    if let answer = known[key] { return answer }
    let answer = try find()
    known[key] = answer
    added.append(key)
    return answer
  }

  /// Writes new answers. A failed write does not fail the command.
  func save() {
    guard let path, !added.isEmpty else { return }
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    Files.makeFolders(folder)
    for name in Files.names(in: folder) where name.hasPrefix("carried-") && !path.hasSuffix(name) {
      Files.remove(folder + "/" + name)
    }
    let text = known.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value ? 1 : 0)\n" }.joined()
    try? Files.write(Array(text.utf8), to: path, called: "the carried changes")
    added = []
  }
}
