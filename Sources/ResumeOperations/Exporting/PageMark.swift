import Host
import ResumeExport
import ResumeModel

/// Marks pictures of pages as made by resver for one name, so that a run with fewer pages removes those of an earlier run, and no file
/// of the user.
///
/// The mark is a chunk `tEXt` of PNG (ISO/IEC 15948, 11.3.4.3) with the hash of the name that was asked for.
struct PageMark {
  private let chunk: [UInt8]
  private let path: String

  /// Makes the mark of a file that a user names, without a page's number.
  init(_ path: String) {
    self.path = path
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let body = Array("tEXtSoftware\u{0}resver page \(String(FNVHash.hash(name), radix: 16))".utf8)
    chunk = Self.bytes(UInt32(body.count - 4)) + body + Self.bytes(CRC32.of(body))
  }

  /// The length of a PNG's signature and its first chunk, which every picture begins with.
  private static let head = 33

  /// Returns a picture with the mark; one that is no PNG as it is.
  func marked(_ picture: [UInt8]) -> [UInt8] {
    guard picture.count > Self.head, picture.dropFirst().starts(with: "PNG".utf8) else { return picture }
    return picture[..<Self.head] + chunk + picture[Self.head...]
  }

  /// Removes the pages of earlier runs that this one has not written.
  ///
  /// - Parameter written: the paths of this run.
  func removeOthers(than written: [String], _ environment: Environment) {
    // Pages are written from the first on, so the first missing number ends them.
    var candidates = [path]
    var number = 1
    var page = Self.numbered(path, number)
    while written.contains(page) || Files.kind(of: environment.absolute(page)) == .file {
      candidates.append(page)
      number += 1
      page = Self.numbered(path, number)
    }
    for other in candidates where !written.contains(other) {
      let absolute = environment.absolute(other)
      guard Files.kind(of: absolute) == .file, let bytes = try? Files.read(absolute, called: other),
        bytes.dropFirst(Self.head).starts(with: chunk)
      else { continue }
      Files.remove(absolute)
    }
  }

  /// Returns the path of one page of several, as in `cv-2.png`.
  static func numbered(_ path: String, _ number: Int) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(path)-\(number)" }
    return path[..<dot] + "-\(number)" + path[dot...]
  }

  private static func bytes(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
