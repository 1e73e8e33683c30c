import Foundation

/// Validates JSON against the schemas under docs/schemas.
///
/// It knows the keywords that these use, and refuses any other, so that no rule of a schema is silently ignored. It is stricter than
/// JSON Schema in one way: a key that an object's schema does not list is a fault, because nobody could rely on it.
package struct JSONSchema {
  /// A keyword that this validator does not know, or a definition that is missing.
  package struct Unusable: Error, CustomStringConvertible {
    package var description: String
  }

  private let root: [String: Any]

  /// Reads the schema `docs/schemas/NAME.schema.json`.
  package init(named name: String) throws {
    root = try JSONSchema.read(name + ".schema.json")
  }

  private static func read(_ file: String) throws -> [String: Any] {
    let data = Data(try Fixtures.text("docs/schemas/" + file).utf8)
    guard let schema = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Unusable(description: "\(file) is not an object")
    }
    return schema
  }

  /// Returns what is wrong with a JSON text, each with its place; empty if it is valid.
  package func problems(in text: some StringProtocol) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    return try problems(value, root, at: "$", in: root)
  }

  private func problems(_ value: Any, _ schema: [String: Any], at place: String, in root: [String: Any]) throws -> [String] {
    var found: [String] = []
    for (keyword, rule) in schema.sorted(by: { $0.key < $1.key }) {
      switch keyword {
      case "$schema", "title", "description", "$defs", "additionalProperties", "required", "minItems", "maxItems": continue
      case "$ref":
        let (target, targetRoot) = try definition(rule as? String ?? "", root)
        found += try problems(value, target, at: place, in: targetRoot)
      case "type":
        let names = rule as? [String] ?? [rule as? String ?? ""]
        if !names.contains(where: { JSONSchema.isA($0, value) }) {
          found.append("\(place) is not \(names.joined(separator: " or "))")
        }
      case "const":
        if !JSONSchema.equal(value, rule) { found.append("\(place) is not \(rule)") }
      case "enum":
        if !(rule as? [Any] ?? []).contains(where: { JSONSchema.equal(value, $0) }) { found.append("\(place) is \(value)") }
      case "anyOf":
        let branches = try (rule as? [[String: Any]] ?? []).map { try problems(value, $0, at: place, in: root) }
        if !branches.contains(where: \.isEmpty) { found += branches.last ?? [] }
      case "pattern":
        if let text = value as? String, text.range(of: rule as? String ?? "", options: .regularExpression) == nil {
          found.append("\(place) is \(text)")
        }
      case "minimum", "maximum":
        guard let number = value as? NSNumber, let bound = rule as? NSNumber else { continue }
        let isOutside = keyword == "minimum" ? number.doubleValue < bound.doubleValue : number.doubleValue > bound.doubleValue
        if isOutside { found.append("\(place) is \(number)") }
      case "items":
        let items = rule as? [String: Any] ?? [:]
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          found += try problems(item, items, at: "\(place)[\(index)]", in: root)
        }
      case "properties": continue
      default: throw Unusable(description: "the validator does not know `\(keyword)`")
      }
    }
    if let list = value as? [Any] {
      if let least = schema["minItems"] as? Int, list.count < least { found.append("\(place) has \(list.count) items") }
      if let most = schema["maxItems"] as? Int, list.count > most { found.append("\(place) has \(list.count) items") }
    }
    if let object = value as? [String: Any] { found += try keyProblems(object, schema, at: place, in: root) }
    return found
  }

  private func keyProblems(
    _ object: [String: Any], _ schema: [String: Any], at place: String, in root: [String: Any]
  ) throws -> [String] {
    var found: [String] = []
    for key in schema["required"] as? [String] ?? [] where object[key] == nil { found.append("\(place).\(key) is missing") }
    let properties = schema["properties"] as? [String: Any]
    let others = schema["additionalProperties"]
    guard properties != nil || others != nil else { return found }
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      if let known = properties?[key] as? [String: Any] {
        found += try problems(value, known, at: "\(place).\(key)", in: root)
      } else if let known = others as? [String: Any] {
        found += try problems(value, known, at: "\(place).\(key)", in: root)
      } else {
        found.append("\(place).\(key) is not in the schema")
      }
    }
    return found
  }

  /// Finds what a `$ref` such as `common.schema.json#/$defs/version` or `#/$defs/part` names.
  private func definition(_ reference: String, _ root: [String: Any]) throws -> ([String: Any], root: [String: Any]) {
    let steps = reference.split(separator: "#", omittingEmptySubsequences: false)
    guard steps.count == 2, steps[1].hasPrefix("/$defs/") else { throw Unusable(description: "\(reference) names no definition") }
    let target = steps[0].isEmpty ? root : try JSONSchema.read(String(steps[0]))
    let name = String(steps[1].dropFirst("/$defs/".count))
    guard let found = (target["$defs"] as? [String: Any])?[name] as? [String: Any] else {
      throw Unusable(description: "\(reference) is missing")
    }
    return (found, target)
  }

  private static func isA(_ name: String, _ value: Any) -> Bool {
    let isTruth = (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
    return switch name {
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "null": value is NSNull
    case "boolean": value is Bool && isTruth
    case "number": value is NSNumber && !isTruth
    case "integer": !isTruth && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
    default: false
    }
  }

  private static func equal(_ first: Any, _ second: Any) -> Bool {
    (first as? NSObject).map { $0.isEqual(second) } ?? (first as? String == second as? String && first is String)
  }
}
