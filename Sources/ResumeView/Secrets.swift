/// The secrets of one run: drawn at the start, never stored.
struct Secrets: Sendable {
  /// The secret in the printed address.
  var token: String
  /// The secret in the address for starting a browser. It is valid once, because other users can see the arguments of a
  /// program.
  var ticket: String
  /// The secret in the cookie.
  var cookie: String
  /// The secret in every form.
  var form: String

  /// Draws 128 random bits for each secret from the system.
  init() {
    var generator = SystemRandomNumberGenerator()
    func draw() -> String {
      (0..<2).map { _ in
        let digits = String(generator.next(), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
      }.joined()
    }
    token = draw()
    ticket = draw()
    cookie = draw()
    form = draw()
  }

  /// Compares in constant time, so that timing does not reveal a correct prefix.
  static func matches(_ given: String?, _ secret: String) -> Bool {
    guard let given else { return false }
    let (left, right) = (Array(given.utf8), Array(secret.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
