extension Resume {
  /// The result of looking for a part by its address.
  package enum Lookup: Sendable, Equatable {
    /// Exactly one part answers to the address.
    case found(Int)
    /// Several parts answer equally well: the first of them, and the shortest address of each that names it alone.
    case ambiguous(first: Int, addresses: [String])
    /// Nothing answers; the addresses that come nearest, best first.
    case missing(suggestions: [String])
  }

  /// Finds the part at an address such as `experience/acme/3`.
  ///
  /// Each step names a part inside the previous one: a section by its title or its JSON Resume key, an entry
  /// by any words of its heading, a field by its label, a bullet by its number. Case, full-width forms and
  /// punctuation do not matter. Steps may skip levels: `acme/3` works if exactly one entry matches `acme`.
  package func part(at address: String) -> Lookup {
    let (answers, wrong) = answers(to: address)
    guard let first = answers.first else {
      return .missing(suggestions: wrong.map { suggestions(for: $0.steps, inside: $0.candidates) } ?? [])
    }
    // No address distinguishes parts with the same names.
    guard answers.contains(where: { path(of: $0) != path(of: first) }) else { return .found(first) }
    return .ambiguous(first: first, addresses: answers.map { shortestAddress(of: $0) })
  }

  /// Returns the shortest address that names a part alone, as in `acme/3`; the whole path if none does.
  package func shortestAddress(of index: Int) -> String {
    let steps = path(of: index).map(\.addressForm)
    for start in steps.indices.reversed() {
      for first in shortened(steps[start]) {
        let address = ([first] + steps[(start + 1)...]).joined(separator: "/")
        if answers(to: address).parts == [index] { return address }
      }
    }
    return steps.joined(separator: "/")
  }

  /// Returns the first word of a step, its first two, …, the whole step.
  private func shortened(_ step: String) -> [String] {
    let words = step.split(separator: "-")
    return words.indices.map { words[...$0].joined(separator: "-") }
  }

  /// Returns the parts that answer best to an address; if none does, the step that fails and those behind it, and the parts in which
  /// it was looked for.
  private func answers(to address: String) -> (parts: [Int], wrong: (steps: ArraySlice<String>, candidates: [Int])?) {
    let steps = address.split(separator: "/").map(String.init)
    guard !steps.isEmpty else { return ([], nil) }
    var candidates = [0]
    for (place, step) in steps.enumerated() {
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
      guard let best = next.map(\.score).max() else { return ([], (steps[place...], candidates)) }
      candidates = next.filter { $0.score == best }.map(\.index)
    }
    return (candidates, nil)
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

  /// Returns the addresses of the parts whose names are nearest to a step, with the steps behind it where they lead to a part.
  private func suggestions(for steps: ArraySlice<String>, inside candidates: [Int]) -> [String] {
    guard let wanted = steps.first?.addressForm else { return [] }
    var named: [(distance: Int, part: Int)] = []
    for candidate in candidates {
      let direct = contents(of: candidate)
      let inner = (candidate + 1..<parts[candidate].subtreeEnd).filter {
        parts[$0].isContent && (parts[$0].kind.isContainer || parts[$0].kind == .field)
      }
      for part in direct + inner.filter({ !direct.contains($0) }) {
        let name = name(of: part).addressForm
        // One word of a heading is enough of an address.
        let names = [name] + (parts[part].kind.isContainer ? name.split(separator: "-").map(String.init) : [])
        named.append((names.map { EditDistance.between(wanted, $0) }.min() ?? wanted.count, part))
      }
    }
    let near = named.filter { $0.distance <= max(1, wanted.count / 3) }.sorted { $0.distance < $1.distance }
    return near.prefix(3).map { found in
      let address = shortestAddress(of: found.part)
      let whole = ([address] + steps.dropFirst()).joined(separator: "/")
      if case .found = part(at: whole) { return whole }
      return address
    }
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
      if scalar.isAlphabetic || scalar.properties.numericType != nil {
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
