extension RenderCVWriter {
  /// The header of RenderCV's YAML. It accepts one value of each kind, and only values that pass RenderCV's
  /// own checks.
  struct Header {
    private var pairs: [(key: String, value: String)] = []
    private var networks: [(name: String, user: String)] = []
    /// The values that the header cannot express.
    private(set) var rest: [String] = []

    /// Adds one contact detail.
    ///
    /// - Parameter label: its label in the source; empty without one.
    mutating func add(_ value: String, label: String) {
      let name = label.lowercased()
      if let network = Self.network(value, name) {
        if networks.contains(where: { $0.name == network.name }) { return rest.append(shown(value, label)) }
        return networks.append(network)
      }
      switch ContactLine.kind(value) {
      case .email: set("email", value, label: label)
      // In the international form alone: another one is refused.
      case .phone where value.hasPrefix("+"): set("phone", value, label: label)
      // The words that the person gave the address have no place beside it.
      case .url where label.contains(" "): rest.append(shown(value, label))
      case .url: set("website", value.firstRange(of: "://") == nil ? "https://" + value : value, label: label)
      case .other where ["address", "location", "city"].contains(name): set("location", value, label: label)
      default: rest.append(shown(value, label))
      }
    }

    /// The lines, without the indentation of `cv:`.
    var lines: [String] {
      var lines = pairs.map { "\($0.key): " + JSONValue.quoted($0.value) }
      if !networks.isEmpty { lines.append("social_networks:") }
      for network in networks {
        lines += ["  - network: " + network.name, "    username: " + JSONValue.quoted(network.user)]
      }
      return lines
    }

    private mutating func set(_ key: String, _ value: String, label: String) {
      if pairs.contains(where: { $0.key == key }) { return rest.append(shown(value, label)) }
      pairs.append((key, value))
    }

    private func shown(_ value: String, _ label: String) -> String {
      label.isEmpty ? value : "\(label): \(value)"
    }

    /// The network that an address, or a label with a name, means.
    private static func network(_ value: String, _ label: String) -> (name: String, user: String)? {
      let known = [
        ("LinkedIn", "linkedin.com/in/", "linkedin"), ("GitHub", "github.com/", "github"),
        ("GitLab", "gitlab.com/", "gitlab"), ("ORCID", "orcid.org/", "orcid"),
      ]
      for (name, site, word) in known {
        var user: Substring?
        if let range = value.firstRange(of: site) {
          user = value[range.upperBound...]
        } else if label == word, !value.contains("."), !value.contains("/") {
          user = value[...]
        }
        while user?.last == "/" { user?.removeLast() }
        if let user, !user.isEmpty, !user.contains("/"), !user.contains(" ") { return (name, String(user)) }
      }
      return nil
    }
  }
}
