import GitStore
package import Host
import ResumeLedger
import ResumeModel
import ResumeProject

/// Lists the names that people can type on a command line, for shell completion.
extension History {
  /// Returns versions, roles, records and branches, as they are typed.
  package func revisionNames() throws(UserError) -> [String] {
    let names = try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/*").map(\.name)
        + repository.references(matching: "refs/heads/*").map(\.name)
    }
    let found =
      configuration.variants.map(\.name)
      + names.compactMap { (name: String) -> String? in
        if name.hasPrefix(Role.branchPrefix) { return String(name.dropFirst(Role.branchPrefix.count)) }
        let short = name.split(separator: "/", maxSplits: 2).last.map(String.init)
        // A stage of an application is not a state of the résumé.
        return name.hasPrefix("refs/tags/" + SentRecord.stagePrefix) ? nil : short
      }
    return found.sorted { $0.isNaturallyBefore($1) }
  }

  /// Returns the names of the roles.
  package func roleNames() throws(UserError) -> [String] {
    let branches = try git { () throws(GitError) in try repository.references(matching: Role.branchPrefix + "*") }
    let names = configuration.variants.map(\.name) + branches.map { String($0.name.dropFirst(Role.branchPrefix.count)) }
    return names.sorted { $0.isNaturallyBefore($1) }
  }

  /// Returns the companies with a record, as they are typed.
  package func companyNames() throws(UserError) -> [String] {
    try sentRecords().map { SentRecord.slug($0.company) }
  }

  /// Returns the addresses of the parts at a revision, or on disk.
  package func partAddresses(at revision: String) throws(UserError) -> [String] {
    var addresses: [String] = []
    for document in try documents() {
      guard let resume = try? read(revision, document).resume else { continue }
      for index in resume.parts.indices where index > 0 && resume.parts[index].isContent {
        let steps = resume.path(of: index).map(\.addressForm)
        if !steps.contains("") { addresses.append(steps.joined(separator: "/")) }
      }
    }
    return addresses
  }
}

extension PlainFiles {
  /// Returns the files and folders whose paths begin with the typed text; folders end with a slash. Hidden
  /// ones are included only if the text begins with a dot.
  package static func paths(beginningWith typed: String, _ environment: Environment) -> [String] {
    let folder = typed.lastIndex(of: "/").map { String(typed[...$0]) } ?? ""
    let start = typed.dropFirst(folder.count)
    let place = environment.absolute(folder)
    return Files.names(in: place).compactMap { name in
      guard name.hasPrefix(start), name.hasPrefix(".") == start.hasPrefix(".") else { return nil }
      return folder + name + (Files.kind(of: place + "/" + name) == .folder ? "/" : "")
    }
  }
}
