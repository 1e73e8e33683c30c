import ResumeModel

/// Reads well-formed XML into elements with their places.
///
/// Foundation's parser gives no places and resolves entities of other files, so it is not used.
struct XMLReader {
  private let source: [UInt8]
  private var index: Int
  private let end: Int

  /// Returns the outermost element of a source; nil if it is not well-formed, or nested too deeply.
  static func read(_ source: [UInt8]) -> XMLElement? {
    var reader = XMLReader(source)
    guard let root = reader.root() else { return nil }
    return reader.index == source.count ? root : nil
  }

  /// Returns the offset at which a source stops being well-formed; nil if it is well-formed.
  static func failure(in source: [UInt8]) -> Int? {
    var reader = XMLReader(source)
    return reader.root() != nil && reader.index == source.count ? nil : reader.index
  }

  private init(_ source: [UInt8], _ range: Range<Int>? = nil) {
    self.source = source
    index = range?.lowerBound ?? (source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    end = range?.upperBound ?? source.count
  }

  private var byte: UInt8? { index < end ? source[index] : nil }

  private func has(_ text: StaticString) -> Bool { source.has(text, at: index) }

  private mutating func skipBlanks() {
    while let byte, byte.isWhite { index += 1 }
  }

  /// Moves behind a text; false, without moving, if it does not follow.
  private mutating func skip(to text: StaticString) -> Bool {
    guard let place = source.firstIndex(of: text, in: index..<end) else { return false }
    index = place + text.utf8CodeUnitCount
    return true
  }

  // MARK: - The document

  private mutating func root() -> XMLElement? {
    guard skipMisc(), byte == .lessThan, let root = element(depth: 0), skipMisc() else { return nil }
    return root
  }

  /// Moves over blanks, comments, instructions and the document type around the outermost element.
  private mutating func skipMisc() -> Bool {
    while true {
      skipBlanks()
      if has("<?") {
        guard skip(to: "?>") else { return false }
      } else if has("<!--") {
        guard skip(to: "-->") else { return false }
      } else if has("<!DOCTYPE") {
        guard skipDocumentType() else { return false }
      } else {
        return true
      }
    }
  }

  private mutating func skipDocumentType() -> Bool {
    var isInside = false
    while let byte {
      index += 1
      switch byte {
      case .openBracket: isInside = true
      case .closeBracket: isInside = false
      case .greaterThan where !isInside: return true
      default: break
      }
    }
    return false
  }

  // MARK: - Elements

  /// Returns a name without its prefix, and moves behind it.
  private mutating func name() -> String {
    var start = index
    while let byte, byte.isWordByte || byte.isWide || [.hyphen, .dot, .underscore, .colon].contains(byte) {
      index += 1
      if byte == .colon { start = index }
    }
    return String(decoding: source[start..<index], as: UTF8.self)
  }

  private mutating func element(depth: Int) -> XMLElement? {
    guard depth <= DataNode.depthLimit, byte == .lessThan else { return nil }
    let start = index
    index += 1
    let opened = index
    let name = name()
    let written = source[opened..<index]
    guard !name.isEmpty else { return nil }
    var element = XMLElement(name: name, bytes: start..<start, content: start..<start)
    while true {
      skipBlanks()
      if has("/>") {
        index += 2
        element.bytes = start..<index
        element.content = index..<index
        return element
      }
      if byte == .greaterThan { break }
      guard let attribute = attribute() else { return nil }
      element.attributes.append(attribute)
    }
    index += 1
    let content = index
    while let byte {
      if has("</") {
        element.content = content..<index
        index += 2
        guard source[index..<end].starts(with: written) else { return nil }
        index += written.count
        skipBlanks()
        guard self.byte == .greaterThan else { return nil }
        index += 1
        element.bytes = start..<index
        return element
      }
      if has("<![CDATA[") {
        guard skip(to: "]]>") else { return nil }
        element.hasText = true
      } else if has("<!--") {
        guard let hidden = comment(depth: depth) else { return nil }
        element.children += hidden
      } else if has("<?") {
        guard skip(to: "?>") else { return nil }
      } else if byte == .lessThan {
        guard let child = self.element(depth: depth + 1) else { return nil }
        element.children.append(child)
      } else {
        if !byte.isWhite { element.hasText = true }
        index += 1
      }
    }
    return nil
  }

  /// Moves over a comment and returns the elements that are commented out in it; nil for a comment without an end.
  private mutating func comment(depth: Int) -> [XMLElement]? {
    let start = index
    guard skip(to: "-->") else { return nil }
    var inside = XMLReader(source, start + 4..<index - 3)
    var hidden: [XMLElement] = []
    inside.skipBlanks()
    while inside.byte == .lessThan, let child = inside.element(depth: depth + 1) {
      hidden.append(child)
      inside.skipBlanks()
    }
    guard inside.index == inside.end, hidden.count == 1 else { return [] }
    hidden[0].isHidden = true
    hidden[0].bytes = start..<index
    return hidden
  }

  private mutating func attribute() -> XMLElement.Attribute? {
    let start = index
    let name = name()
    let isSpace = source[start..<index].starts(with: Array("xml".utf8))
    skipBlanks()
    guard !name.isEmpty, byte == .equals else { return nil }
    index += 1
    skipBlanks()
    guard let mark = byte, mark == .quote || mark == .apostrophe else { return nil }
    let value = index + 1
    index = value
    while let byte, byte != mark {
      if byte == .lessThan { return nil }
      index += 1
    }
    guard byte == mark else { return nil }
    index += 1
    let text = SourceIncludes.text(source, value..<index - 1)
    return XMLElement.Attribute(name: isSpace ? "" : name, bytes: start..<index, value: text)
  }
}
