extension Resume {
  /// The result of looking for a part by its address.
  package enum Lookup: Sendable, Equatable {
    /// Exactly one part answers to the address.
    case found(Int)
    /// Nothing answers; the addresses that come nearest, best first.
    case missing(suggestions: [String])
  }

  /// Finds the part at an address such as `experience/acme/3`.
  ///
  /// Each step names a part inside the previous one: a section by its title or its JSON Resume key, an entry
  /// by any words of its heading, a field by its label, a bullet by its number. Case, full-width forms and
  /// punctuation do not matter. Steps may skip levels: `acme/3` works if exactly one entry matches `acme`.
  package func part(at address: String) -> Lookup {
    let steps = address.split(separator: "/").map(String.init)
    guard !steps.isEmpty else { return .missing(suggestions: []) }
    var candidates = [0]
    for step in steps {
      var next: [(score: Int, index: Int)] = []
      for candidate in candidates {
        let direct = contents(of: candidate).compactMap { answer($0, to: step) }
        next += direct
        if direct.isEmpty {
          next += (candidate + 1..<parts[candidate].subtreeEnd).compactMap { index in
            parts[index].kind == .bullet || parts[index].kind == .paragraph || !parts[index].isContent
              ? nil : answer(index, to: step)
          }
        }
      }
      guard let best = next.map(\.score).max() else {
        return .missing(suggestions: suggestions(for: step, inside: candidates))
      }
      candidates = next.filter { $0.score == best }.map(\.index)
    }
    return .found(candidates[0])
  }

  private func answer(_ index: Int, to step: String) -> (score: Int, index: Int)? {
    let part = parts[index]
    let wanted = step.addressForm
    let name = name(of: index).addressForm
    if name == wanted { return (3, index) }
    if let key = part.sectionKey, key.rawValue == wanted || wanted == key.everydayName {
      return (3, index)
    }
    guard part.kind.isContainer || part.kind == .field, !wanted.isEmpty else { return nil }
    if let organization = part.entryHeading?.organization?.addressForm, organization == wanted {
      return (3, index)
    }
    let words = wanted.split(separator: "-")
    let have = name.split(separator: "-")
    if words.allSatisfy({ word in have.contains { $0 == word } }) { return (2, index) }
    if words.allSatisfy({ word in have.contains { $0.hasPrefix(word) } }) { return (1, index) }
    return nil
  }

  private func suggestions(for step: String, inside candidates: [Int]) -> [String] {
    let wanted = step.addressForm
    var named: [(distance: Int, address: String)] = []
    for candidate in candidates {
      for child in contents(of: candidate) {
        let address = path(of: child).map(\.addressForm).joined(separator: "/")
        let distance = EditDistance.between(wanted, name(of: child).addressForm)
        named.append((distance, address))
      }
    }
    return named.sorted { $0.distance < $1.distance }.prefix(3).map(\.address)
  }
}

extension SectionKey {
  /// The everyday name of the section, as people type it in an address.
  fileprivate var everydayName: String {
    switch self {
    case .work: "experience"
    case .certificates: "certifications"
    case .basics: "summary"
    default: rawValue
    }
  }
}

extension String {
  /// The text in the form of an address: lower case, with single hyphens for everything but letters and
  /// digits.
  package var addressForm: String {
    var form = ""
    var gap = false
    for scalar in lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        if gap && !form.isEmpty { form.append("-") }
        gap = false
        form.unicodeScalars.append(scalar)
      } else {
        gap = true
      }
    }
    return form
  }
}
