/// A file that is an archive of files, as an Office document is (ZIP).
package struct PackedFile {
  /// The files in it, unpacked, by their names.
  package let files: [(name: String, bytes: [UInt8])]

  /// Unpacks an archive; nil if any file in it cannot be unpacked, because it could not be searched.
  package init?(_ bytes: [UInt8]) {
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= bytes.count else { return nil }
      return (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    }
    // The end of the directory is in the last bytes: 22, and a comment of at most 65,535.
    let ends = stride(from: bytes.count - 22, through: max(0, bytes.count - 65_557), by: -1)
    guard bytes.count >= 22, let end = ends.first(where: { number($0, 4) == 0x0605_4B50 }),
      let count = number(end + 10, 2), var place = number(end + 16, 4)
    else { return nil }
    var files: [(name: String, bytes: [UInt8])] = []
    for _ in 0..<count {
      guard number(place, 4) == 0x0201_4B50, let flags = number(place + 8, 2), let method = number(place + 10, 2),
        let packed = number(place + 20, 4), let size = number(place + 24, 4), let name = number(place + 28, 2),
        let extra = number(place + 30, 2), let comment = number(place + 32, 2), let local = number(place + 42, 4),
        place + 46 + name <= bytes.count, flags & 1 == 0, size <= PackedFile.limit,
        let localName = number(local + 26, 2), let localExtra = number(local + 28, 2)
      else { return nil }
      let start = local + 30 + localName + localExtra
      guard start + packed <= bytes.count else { return nil }
      let source = Array(bytes[start..<start + packed])
      guard let text = method == 0 ? source : method == 8 ? Inflate.unpack(source, limit: size) : nil, text.count == size
      else { return nil }
      files.append((String(decoding: bytes[place + 46..<place + 46 + name], as: UTF8.self), text))
      place += 46 + name + extra + comment
    }
    self.files = files
  }

  /// How many bytes one file may have.
  private static let limit = 64 << 20
}
