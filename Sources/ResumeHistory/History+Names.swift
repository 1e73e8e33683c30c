import GitStore
package import Host
import ResumeLedger
import ResumeModel

/// What people can name on a command line, for the shells that complete it.
extension History {
  /// Versions, roles, what was sent, and branches, as they are typed.
  package func revisionNames() throws(UserError) -> [String] {
    let names = try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/*").map(\.name)
        + repository.references(matching: "refs/heads/*").map(\.name)
    }
    return names.compactMap { name in
      if name.hasPrefix(Role.branchPrefix) { return String(name.dropFirst(Role.branchPrefix.count)) }
      let short = name.split(separator: "/", maxSplits: 2).last.map(String.init)
      // A stage of an application is no state of the résumé.
      return name.hasPrefix("refs/tags/" + SentRecord.stagePrefix) ? nil : short
    }
  }

  /// The names of the roles.
  package func roleNames() throws(UserError) -> [String] {
    try git { () throws(GitError) in
      try repository.references(matching: Role.branchPrefix + "*").map {
        String($0.name.dropFirst(Role.branchPrefix.count))
      }
    }
  }

  /// The companies that something was sent to, as they are typed.
  package func companyNames() throws(UserError) -> [String] {
    try sentRecords().map { SentRecord.slug($0.company) }
  }

  /// The addresses of the parts at a revision, or on disk.
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
  /// The files and folders whose paths begin with what was typed; folders end in a slash. Hidden ones only when asked for.
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
