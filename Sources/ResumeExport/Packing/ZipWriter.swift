/// Writes a ZIP archive without compression (PKWARE's APPNOTE, 4.3). A résumé's document has a few kilobytes, and the same
/// input gives the same bytes.
struct ZipWriter {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count: UInt16 = 0

  /// Adds a file.
  mutating func add(_ name: String, _ text: String) {
    let name = Array(name.utf8)
    let content = Array(text.utf8)
    let place = UInt32(bytes.count)
    var head: [UInt8] = []
    // Version 2.0, UTF-8 names, stored, 1 January 1980.
    for value in [20, 0x0800, 0, 0, 0x21] as [UInt16] { Self.add(value, to: &head) }
    for value in [CRC32.of(content), UInt32(content.count), UInt32(content.count)] { Self.add(value, to: &head) }
    Self.add(UInt16(name.count), to: &head)
    Self.add(0 as UInt16, to: &head)
    Self.add(0x0403_4B50 as UInt32, to: &bytes)
    bytes += head + name + content
    Self.add(0x0201_4B50 as UInt32, to: &directory)
    Self.add(20 as UInt16, to: &directory)
    directory += head
    for value in [0, 0, 0] as [UInt16] { Self.add(value, to: &directory) }
    for value in [0, place] as [UInt32] { Self.add(value, to: &directory) }
    directory += name
    count += 1
  }

  /// The archive's bytes.
  var archive: [UInt8] {
    var end: [UInt8] = []
    Self.add(0x0605_4B50 as UInt32, to: &end)
    for value in [0, 0, count, count] as [UInt16] { Self.add(value, to: &end) }
    for value in [UInt32(directory.count), UInt32(bytes.count)] { Self.add(value, to: &end) }
    Self.add(0 as UInt16, to: &end)
    return bytes + directory + end
  }

  /// Adds a number, the lowest byte first.
  private static func add<Number: FixedWidthInteger>(_ number: Number, to bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }
}
