import ResumeModel
package import ResumeTailoring
package import YAMLTree

/// Reads the rules under `roles:` in resver.yaml.
package enum RoleRules {
  /// Why rules cannot be read: the line, from 1, and the cause.
  package struct Flaw: Error {
    package var line: Int
    package var cause: String
  }

  private static let keys = [
    "title", "job", "omit", "only", "order", "lead_with", "bullets", "entries", "keywords", "pages",
    "language",
    "new",
  ]

  /// Reads all roles' rules.
  package static func read(_ node: YAMLNode) throws(Flaw) -> [String: TailoringRules] {
    guard let pairs = node.pairs else {
      throw Flaw(
        line: node.line,
        cause: "`roles` must be a mapping of role names to rules, such as `backend: {bullets: 4}`")
    }
    var roles: [String: TailoringRules] = [:]
    for (key, value) in pairs {
      guard let name = key.text, !name.isEmpty else {
        throw Flaw(line: key.line, cause: "a role needs a name")
      }
      guard roles[name] == nil else {
        throw Flaw(line: key.line, cause: "the role `\(name)` is listed twice")
      }
      roles[name] = try rules(value, of: name)
    }
    return roles
  }

  private static func rules(_ node: YAMLNode, of name: String) throws(Flaw) -> TailoringRules {
    var rules = TailoringRules()
    if node.text == "" { return rules }
    guard let pairs = node.pairs else {
      throw Flaw(line: node.line, cause: "the rules of `\(name)` must be a mapping, such as `bullets: 4`")
    }
    for (key, value) in pairs {
      switch key.text {
      case "title": rules.title = try word(value, "title")
      case "job": rules.job = try path(value)
      case "omit": rules.omit = try selectors(value, "omit")
      case "only": rules.only = try selectors(value, "only")
      case "order": rules.order = try selectors(value, "order")
      case "lead_with": rules.leadWith = try words(value, "lead_with")
      case "keywords": rules.keywords = try words(value, "keywords")
      case "bullets": rules.bullets = try limit(value, "bullets")
      case "entries": rules.entries = try limit(value, "entries")
      case "pages": rules.pages = try count(value, "pages")
      case "language": rules.language = try word(value, "language")
      case "new":
        guard let policy = value.text.flatMap(TailoringRules.Arrivals.init(rawValue:)) else {
          throw Flaw(line: value.line, cause: "`new` must be `include`, `ask` or `by-relevance`")
        }
        rules.new = policy
      default:
        let wrong = key.text ?? ""
        let near = keys.min { EditDistance.between($0, wrong) < EditDistance.between($1, wrong) }
        let hint = near.map { EditDistance.between($0, wrong) <= 3 ? "; did you mean `\($0)`?" : "" } ?? ""
        throw Flaw(line: key.line, cause: "there is no rule `\(wrong)`" + hint)
      }
    }
    try refuseContradictions(rules)
    return rules
  }

  private static func refuseContradictions(_ rules: TailoringRules) throws(Flaw) {
    for selector in rules.omit {
      guard let other = rules.only.first(where: { $0.text.addressForm == selector.text.addressForm }) else {
        continue
      }
      throw Flaw(
        line: selector.line,
        cause: "`omit` and `only` (line \(other.line)) name the same part, `\(selector.text)`")
    }
  }

  private static func word(_ node: YAMLNode, _ key: String) throws(Flaw) -> String {
    guard let text = node.text, !text.isEmpty else {
      throw Flaw(line: node.line, cause: "`\(key)` must be a text")
    }
    return text
  }

  private static func words(_ node: YAMLNode, _ key: String) throws(Flaw) -> [String] {
    try selectors(node, key).map(\.text)
  }

  private static func selectors(_ node: YAMLNode, _ key: String) throws(Flaw) -> [PartSelector] {
    if let text = node.text, !text.isEmpty { return [PartSelector(text, line: node.line)] }
    guard let members = node.members else {
      throw Flaw(line: node.line, cause: "`\(key)` must be a list, such as `\(key): [projects]`")
    }
    var selectors: [PartSelector] = []
    for member in members {
      guard let text = member.text, !text.isEmpty else {
        throw Flaw(
          line: member.line, cause: "`\(key)` must be a list of texts; quote texts that contain a colon or `*`")
      }
      selectors.append(PartSelector(text, line: member.line))
    }
    return selectors
  }

  private static func limit(_ node: YAMLNode, _ key: String) throws(Flaw) -> TailoringRules.Limit {
    if node.text != nil { return TailoringRules.Limit(usual: try count(node, key)) }
    guard let pairs = node.pairs else {
      throw Flaw(line: node.line, cause: "`\(key)` must be a number, or a mapping of parts to numbers")
    }
    var limit = TailoringRules.Limit()
    for (name, value) in pairs {
      let number = try count(value, key)
      if name.text == "default" {
        limit.usual = number
      } else {
        limit.special.append((PartSelector(name.text ?? "", line: name.line), number))
      }
    }
    return limit
  }

  private static func count(_ node: YAMLNode, _ key: String) throws(Flaw) -> Int {
    guard let number = node.text.flatMap({ Int($0) }), number > 0, number < 1000 else {
      throw Flaw(line: node.line, cause: "`\(key)` must be a number of at least 1")
    }
    return number
  }

  private static func path(_ node: YAMLNode) throws(Flaw) -> String {
    let path = try word(node, "job")
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.hasPrefix("/"), !steps.contains(".."), !steps.contains(""), !steps.contains(".git") else {
      throw Flaw(line: node.line, cause: "`\(path)` leaves the repository")
    }
    return path
  }
}
