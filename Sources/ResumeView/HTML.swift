import LoopbackServer
import ResumeReports

/// Writes elements. Attribute values are escaped; the content must be HTML.
enum HTML {
  /// Returns an element with its attributes in the order of their names; nil attributes are omitted.
  static func tag(_ name: String, _ attributes: [String: String?], inner: String) -> String {
    opening(name, attributes) + inner + "</\(name)>"
  }

  /// Returns an opening tag, also for elements without an end such as `input`.
  static func opening(_ name: String, _ attributes: [String: String?]) -> String {
    var tag = "<" + name
    for (key, value) in attributes.sorted(by: { $0.key < $1.key }) {
      // A form sends its values back, so they keep every character; readers see the others, which become safe pictures.
      if let value { tag += " \(key)=\"\(key == "value" ? HTMLText.exact(value) : HTMLText.escaped(value))\"" }
    }
    return tag + ">"
  }

  /// Returns the address of a page with a query.
  static func address(_ path: String, _ fields: [(String, String)]) -> String {
    fields.isEmpty ? path : path + "?" + FormFields(fields).encoded
  }

  /// Returns an option of a select element.
  static func option(_ value: String, _ text: String, isChosen: Bool) -> String {
    tag("option", ["value": value, "selected": isChosen ? "selected" : nil], inner: HTMLText.escaped(text))
  }
}
