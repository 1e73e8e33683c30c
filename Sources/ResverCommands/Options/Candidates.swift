import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeOperations
import ResumeProject
import ResumeReports

/// The candidates that a shell offers for an argument.
///
/// Bash expands its candidates, including commands inside them, and names come from strangers' repositories:
/// a name with any character that a shell interprets is not offered.
enum Candidates {
  /// Versions, roles, records, branches, files.
  static let revisions = CompletionKind.custom { _, _, typed in
    let names = ask { try $0.revisionNames() } + ["WORK", "HEAD"]
    return offered(names + PlainFiles.paths(beginningWith: typed, .current()), typed)
  }

  /// Versions, roles and branches.
  static let versions = CompletionKind.custom { _, _, typed in
    offered(ask { try $0.revisionNames() } + ["WORK", "HEAD"], typed)
  }

  /// Roles.
  static let roles = CompletionKind.custom { _, _, typed in offered(ask { try $0.roleNames() }, typed) }

  /// Addresses of parts, at the version or role before them on the command line, or on disk.
  static let parts = CompletionKind.custom { words, index, typed in
    let names = ask { history in
      let before = words.prefix(max(0, index)).dropFirst(2).last { history.isRevision($0) }
      return try history.partAddresses(at: before ?? "WORK")
    }
    if names.contains(where: { $0.hasPrefix(typed) }) { return offered(level(names, typed), typed) }
    // An address may omit its first steps: `kestrel/2` is enough.
    return offered(level(names.compactMap(withoutFirstStep), typed), typed)
  }

  /// Documents of the résumé.
  static let documents = CompletionKind.custom { _, _, typed in
    offered(ask { try $0.documents().map(\.name) }, typed)
  }

  /// Companies with a record.
  static let companies = CompletionKind.custom { _, _, typed in offered(ask { try $0.companyNames() }, typed)
  }

  /// Stages of an application first, then its company.
  static let stagesAndCompanies = CompletionKind.custom { words, index, typed in
    let stages = SentRecord.Stage.allCases.map(\.rawValue)
    let isSecond = words.prefix(max(0, index)).contains { stages.contains($0) }
    return offered(isSecond ? ask { try $0.companyNames() } : stages, typed)
  }

  /// Words that can be listed with commas between them.
  static func list(_ words: [String]) -> CompletionKind {
    .custom { _, _, typed in
      let before = typed.lastIndex(of: ",").map { String(typed[...$0]) } ?? ""
      let taken = before.split(separator: ",").map(String.init)
      return offered(words.filter { !taken.contains($0) }.map { before + $0 }, typed)
    }
  }

  /// Returns the addresses with as many steps as the typed one, as a shell offers files; of an only one, those inside it as well.
  ///
  /// Bash shows the last step of each, and a list of all bullets would be one of numbers.
  private static func level(_ addresses: [String], _ typed: String) -> [String] {
    func steps(_ address: String) -> Int { address.utf8.count { $0 == UInt8(ascii: "/") } }
    let found = addresses.filter { $0.hasPrefix(typed) }
    let here = found.filter { steps($0) == steps(typed) }
    return Set(here).count == 1 ? found.filter { steps($0) <= steps(typed) + 1 } : here
  }

  private static func withoutFirstStep(_ address: String) -> String? {
    address.firstIndex(of: "/").map { String(address[address.index(after: $0)...]) }
  }

  /// Asks the repository; returns nothing without one, and reports no error on a half-typed line.
  private static func ask(_ question: (History) throws -> [String]) -> [String] {
    guard let history = try? History.withVariants(Environment.current()) else { return [] }
    return (try? question(history)) ?? []
  }

  /// Returns the names that begin with the typed text, each once, and only those that every shell reads as
  /// plain words.
  private static func offered(_ names: [String], _ typed: String) -> [String] {
    var seen: Set<String> = []
    return names.filter { $0.hasPrefix(typed) && isPlain($0) && seen.insert($0).inserted }
      .map { CompletionShell.requesting == .bash ? $0.replacing(" ", with: "\\ ") : $0 }
  }

  private static func isPlain(_ name: String) -> Bool {
    guard TerminalText.safe(name) == name, name.first != "-", name.first != "=" else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x80 || scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || " -_./,+=%@".unicodeScalars.contains(scalar)
    }
  }
}
