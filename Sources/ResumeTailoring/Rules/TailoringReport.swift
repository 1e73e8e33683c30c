/// The report of a tailoring: every rule with its effect, every part with its reason.
package struct TailoringReport: Sendable, Equatable {
  /// One rule and its effect.
  package struct RuleLine: Sendable, Equatable {
    /// The rule as written, such as `omit projects`.
    package var rule: String
    /// Its line in resver.yaml, from 1; 0 for a rule from elsewhere.
    package var line: Int
    /// Its effect in a few words; nil for a rule that did nothing, which is a warning.
    package var effect: String?
    /// A suggestion for a rule that did nothing.
    package var hint: String?

    /// Makes a line.
    package init(rule: String, line: Int, effect: String?, hint: String?) {
      self.rule = rule
      self.line = line
      self.effect = effect
      self.hint = hint
    }
  }

  /// One part that a rule left out, kept or moved.
  package struct Choice: Sendable, Equatable {
    /// The decision about the part.
    package enum Action: String, Sendable {
      case kept, omitted, first
    }

    package var action: Action
    /// The names that lead to the part.
    package var path: [String]
    /// The part's own text.
    package var text: String
    /// The reason, as a clause.
    package var reason: String
  }

  package var rules: [RuleLine] = []
  package var choices: [Choice] = []
  /// Notes for the person.
  package var notes: [String] = []

  /// Makes a report of nothing.
  package init() {}

  /// The rules that did nothing.
  package var idle: [RuleLine] { rules.filter { $0.effect == nil } }

  /// Adds the report of another document; a rule has an effect if it had one in any document.
  package mutating func add(_ other: TailoringReport) {
    for line in other.rules {
      if let known = rules.firstIndex(where: { $0.rule == line.rule && $0.line == line.line }) {
        let effects = [rules[known].effect, line.effect].compactMap { $0 }
        rules[known].effect = effects.isEmpty ? nil : effects.joined(separator: "; ")
      } else {
        rules.append(line)
      }
    }
    choices += other.choices
    for note in other.notes where !notes.contains(note) { notes.append(note) }
  }
}
