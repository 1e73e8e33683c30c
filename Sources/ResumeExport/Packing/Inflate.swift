/// Unpacks DEFLATE data (RFC 1951), the compression of the files in an Office document.
struct Inflate {
  private let source: [UInt8]
  private var place = 0
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  /// Returns the bytes; nil if they are damaged or more than `limit`.
  static func unpack(_ source: [UInt8], limit: Int) -> [UInt8]? {
    var inflate = Inflate(source: source, limit: limit)
    return inflate.run() ? inflate.output : nil
  }

  private init(source: [UInt8], limit: Int) {
    self.source = source
    self.limit = limit
  }

  private mutating func run() -> Bool {
    while true {
      guard let isLast = take(1), let kind = take(2) else { return false }
      switch kind {
      case 0: guard copyStored() else { return false }
      case 1: guard copy(Self.fixedLetters, Self.fixedDistances) else { return false }
      case 2:
        guard let (letters, distances) = readCodes(), copy(letters, distances) else { return false }
      default: return false
      }
      if isLast == 1 { return true }
    }
  }

  /// The next bits, the lowest first: 0 to 15 of them.
  private mutating func take(_ count: Int) -> Int? {
    while bitCount < count {
      guard place < source.count else { return nil }
      bits |= UInt32(source[place]) << UInt32(bitCount)
      place += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func copyStored() -> Bool {
    bits = 0
    bitCount = 0
    guard place + 4 <= source.count else { return false }
    let count = Int(source[place]) | Int(source[place + 1]) << 8
    place += 4
    guard place + count <= source.count, output.count + count <= limit else { return false }
    output += source[place..<place + count]
    place += count
    return true
  }

  /// A Huffman code by its lengths: how many symbols each length has, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1...15 { symbols += lengths.indices.filter { lengths[$0] == length } }
    }
  }

  private mutating func symbol(_ code: Code) -> Int? {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      guard let bit = take(1) else { return nil }
      value |= bit
      let count = code.counts[length]
      if value - count < first {
        let place = index + value - first
        return code.symbols.indices.contains(place) ? code.symbols[place] : nil
      }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func copy(_ letters: Code, _ distances: Code) -> Bool {
    while true {
      guard let symbol = symbol(letters) else { return false }
      if symbol < 256 {
        guard output.count < limit else { return false }
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      guard symbol - 257 < Self.lengths.count, let more = take(Self.lengthBits[symbol - 257]),
        let step = self.symbol(distances), step < Self.distances.count, let far = take(Self.distanceBits[step])
      else { return false }
      let count = Self.lengths[symbol - 257] + more
      let distance = Self.distances[step] + far
      guard distance <= output.count, output.count + count <= limit else { return false }
      for _ in 0..<count { output.append(output[output.count - distance]) }
    }
  }

  private mutating func readCodes() -> (letters: Code, distances: Code)? {
    guard let letters = take(5), let distances = take(5), let count = take(4) else { return nil }
    var lengths = [Int](repeating: 0, count: 19)
    for index in 0..<count + 4 {
      guard let length = take(3) else { return nil }
      lengths[Self.order[index]] = length
    }
    let code = Code(lengths)
    let wanted = letters + 257 + distances + 1
    var read: [Int] = []
    while read.count < wanted {
      guard let symbol = symbol(code) else { return nil }
      switch symbol {
      case 0..<16: read.append(symbol)
      case 16:
        guard let last = read.last, let more = take(2) else { return nil }
        read += [Int](repeating: last, count: 3 + more)
      default:
        guard let more = take(symbol == 17 ? 3 : 7) else { return nil }
        read += [Int](repeating: 0, count: (symbol == 17 ? 3 : 11) + more)
      }
    }
    guard read.count == wanted else { return nil }
    return (Code(Array(read[..<(letters + 257)])), Code(Array(read[(letters + 257)...])))
  }

  // RFC 1951, 3.2.5 to 3.2.7.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
  private static let lengths = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distances = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
  ]
  private static let distanceBits = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
  ]
  private static let fixedLetters = Code(
    [Int](repeating: 8, count: 144) + [Int](repeating: 9, count: 112) + [Int](repeating: 7, count: 24)
      + [Int](repeating: 8, count: 8))
  private static let fixedDistances = Code([Int](repeating: 5, count: 30))
}
