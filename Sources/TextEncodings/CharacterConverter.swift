#if RESVER_TABLES
  import CharacterTables

  /// Converts single characters of a legacy encoding to UTF-8, and texts back, with tables in the program.
  ///
  /// For the static program: the system's iconv would load the converters of another glibc into it, and
  /// crash.
  struct CharacterConverter {
    private let forth: UnsafeBufferPointer<character_run>
    private let back: UnsafeBufferPointer<character_run>

    init(_ encoding: LegacyEncoding) {
      forth = CharacterConverter.runs(encoding, back: 0)
      back = CharacterConverter.runs(encoding, back: 1)
    }

    private static func runs(_ encoding: LegacyEncoding, back: Int32) -> UnsafeBufferPointer<character_run> {
      var count: Int32 = 0
      let start = character_runs(encoding.iconvName, back, &count)
      return UnsafeBufferPointer(start: start, count: Int(count))
    }

    /// Returns one character as UTF-8; nil if the bytes are not valid in the encoding.
    func utf8(of character: [UInt8]) -> [UInt8]? {
      guard let number = CharacterConverter.find(CharacterConverter.number(of: character), in: forth),
        let scalar = Unicode.Scalar(number)
      else { return nil }
      return Array(String(Character(scalar)).utf8)
    }

    /// Returns a text as bytes of the encoding; nil if the encoding lacks one of its characters.
    func bytes(of utf8: [UInt8]) -> [UInt8]? {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(utf8.count)
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
        guard let number = CharacterConverter.find(scalar.value, in: back) else { return nil }
        bytes += CharacterConverter.bytes(of: number)
      }
      return bytes
    }

    private static func find(_ number: UInt32, in runs: UnsafeBufferPointer<character_run>) -> UInt32? {
      var (low, high) = (0, runs.count)
      while low < high {
        let middle = (low + high) / 2
        let run = runs[middle]
        if number < run.from {
          high = middle
        } else if number - run.from < run.count {
          return run.to + number - run.from
        } else {
          low = middle + 1
        }
      }
      return nil
    }

    /// Returns a code in the form of the tables.
    private static func number(of code: [UInt8]) -> UInt32 {
      guard code.count == 4 else { return code.reduce(0) { $0 << 8 | UInt32($1) } }
      let steps: [(first: UInt32, count: UInt32)] = [(0x81, 126), (0x30, 10), (0x81, 126), (0x30, 10)]
      return 0x100_0000 + zip(code, steps).reduce(0) { $0 &* $1.1.count &+ UInt32($1.0) &- $1.1.first }
    }

    private static func bytes(of number: UInt32) -> [UInt8] {
      if number >= 0x100_0000 {
        let place = number - 0x100_0000
        let digits = (place / 12600, place / 1260 % 10, place / 10 % 126, place % 10)
        return [
          UInt8(0x81 + digits.0), UInt8(0x30 + digits.1), UInt8(0x81 + digits.2), UInt8(0x30 + digits.3),
        ]
      }
      return [16, 8, 0].map { UInt8(number >> $0 & 0xFF) }.drop { $0 == 0 } + (number == 0 ? [0] : [])
    }
  }
#else
  #if canImport(Darwin)
    import Darwin
  #elseif canImport(Musl)
    import Musl
  #else
    import Glibc
  #endif

  /// Converts single characters of a legacy encoding to UTF-8, and texts back, with the system's iconv.
  final class CharacterConverter {
    private let forth: iconv_t?
    private let back: iconv_t?

    init(_ encoding: LegacyEncoding) {
      forth = iconv_open("UTF-8", encoding.iconvName)
      back = iconv_open(encoding.iconvName, "UTF-8")
    }

    deinit {
      for handle in [forth, back] where CharacterConverter.isOpen(handle) { _ = iconv_close(handle) }
    }

    private static func isOpen(_ handle: iconv_t?) -> Bool {
      handle.map { Int(bitPattern: $0) != -1 } ?? false
    }

    /// Returns one character as UTF-8; nil if the bytes are not valid in the encoding.
    func utf8(of character: [UInt8]) -> [UInt8]? {
      guard let (text, _) = CharacterConverter.convert(character, by: forth, room: 16), !text.isEmpty else {
        return nil
      }
      return text
    }

    /// Returns a text as bytes of the encoding; nil if the encoding lacks one of its characters.
    func bytes(of utf8: [UInt8]) -> [UInt8]? {
      // A count of 0 means that nothing was replaced.
      let result = CharacterConverter.convert(utf8, by: back, room: utf8.count * 2 + 16)
      guard let (bytes, replaced) = result, replaced == 0 else { return nil }
      return bytes
    }

    /// Returns the converted text, and how many of its characters were replaced by similar ones.
    private static func convert(_ text: [UInt8], by handle: iconv_t?, room: Int) -> ([UInt8], Int)? {
      guard isOpen(handle) else { return nil }
      var input = text.map { CChar(bitPattern: $0) }
      var output = [CChar](repeating: 0, count: room)
      var replaced = 0
      let written: Int? = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var (from, fromLeft) = (input.baseAddress, input.count)
          var (to, toLeft) = (output.baseAddress, output.count)
          replaced = iconv(handle, &from, &fromLeft, &to, &toLeft)
          return replaced < 0 || fromLeft > 0 ? nil : room - toLeft
        }
      }
      return written.map { (output[..<$0].map { UInt8(bitPattern: $0) }, replaced) }
    }
  }
#endif
