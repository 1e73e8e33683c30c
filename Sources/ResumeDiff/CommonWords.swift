/// English words that do not identify a bullet: function words, and the verbs that bullets begin with
/// ("designed", "led").
enum CommonWords {
  /// Whether a word, in lower-case code points, is one of them.
  static func holds(_ word: [UInt32]) -> Bool {
    var number: UInt64 = 0
    for code in word {
      guard code >= 0x61, code <= 0x7A, number >> 55 == 0 else { return false }
      number = number << 5 | UInt64(code - 0x60)
    }
    return places[place(of: number, in: places)] == number
  }

  /// The words, each as one number of five bits a letter, at the place that the number leads to or at the next free one: a set
  /// would cost more to ask than a word costs to read.
  private static let places: [UInt64] = {
    var places = [UInt64](repeating: 0, count: 512)
    var number: UInt64 = 0
    func enter() {
      places[place(of: number, in: places)] = number
      number = 0
    }
    words.withUTF8Buffer { text in
      for index in text.indices {
        let byte = unsafe text[index]
        if byte == 0x7C { enter() } else { number = number << 5 | UInt64(byte - 0x60) }
      }
    }
    enter()
    return places
  }()

  /// The place where a number stands, or where it would.
  private static func place(of number: UInt64, in places: [UInt64]) -> Int {
    var place = Int((number &* 0x9E37_79B9_7F4A_7C15) >> 55)
    while places[place] != number, places[place] != 0 { place = (place + 1) & 511 }
    return place
  }

  private static let words: StaticString = """
    a|an|the|and|or|of|in|on|for|with|to|by|from|at|as|into|using|via|is|are|was|were|be|been|that|which|\
    this|their|its|our|my|i|we|it|all|new|various|multiple|including|through|across|within|while|than|more|\
    designed|design|implemented|implement|developed|develop|built|build|created|create|responsible|worked|\
    work|working|helped|involved|participated|provided|ensured|used|experience|experienced|knowledge|\
    familiar|proficient|skilled|strong|good|ability|managed|improved|maintained|performed|conducted|assisted|\
    supported|contributed
    """
}
