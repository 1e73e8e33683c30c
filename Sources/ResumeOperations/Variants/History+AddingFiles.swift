import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
package import ResumePlan
import ResumeProject
package import ResumeTailoring

extension History {
  /// Plans a variant that is kept as a file: a copy of the first document unless the file is there, and its name in resver.yaml.
  ///
  /// - Parameters:
  ///   - typed: the path of the file, as typed.
  ///   - rules: the rules to write to resver.yaml, and the job ad as typed; nil for none.
  package func addFileVariant(
    _ name: String, at typed: String, rules: (rules: TailoringRules, job: String?)? = nil
  ) throws(UserError) -> Planned<NewRole> {
    let path = try pathInRepository(typed)
    guard let root = workTree, FileVariant.isName(name) else {
      throw UserError(
        "Cannot create the variant `\(name)`", causes: ["its name may have letters, digits and hyphens, and needs a work tree"],
        hint: "choose another name, as in `resver role add data --file \(path)`", kind: .usage)
    }
    if try roles().contains(where: { $0.name == name }) || configuration.variants.contains(where: { $0.name == name }) {
      throw UserError(
        "Cannot create the variant `\(name)`", causes: ["a role of that name already exists"],
        hint: "`resver role list` lists the roles")
    }
    try holdObjects()
    let base = try baseBranch()
    let tip = try git { () throws(GitError) in try repository.commit(ofReference: base) }
    let documents = try documents().filter { !$0.isIncluded }
    guard let tip, let document = documents.first else {
      throw UserError(
        "Cannot create the variant `\(name)`", causes: ["`\(Role.shortName(base))` has no commit yet"],
        hint: "save the first version with `resver snapshot`")
    }
    guard SourceFormat.named(by: path) == SourceFormat.named(by: document.path) else {
      throw UserError(
        "Cannot create the variant `\(name)`", causes: ["`\(path)` and `\(document.path)` are in two formats"],
        hint: "give the file the ending of `\(document.path)`", kind: .usage)
    }
    var plan = Plan(.record("role add \(name)", keepsFiles: false))
    if Files.kind(of: root + path) == .missing {
      let text = try Files.read(document.path, in: root, called: document.path)
      plan.workTree.files.append(noted(path, before: nil, after: text))
    }
    var ruled: [UInt8]?
    if let rules {
      try refuseUnknownParts(rules.rules, at: Role.shortName(base))
      var files = try rulesFiles(rules.rules, job: rules.job, of: name)
      ruled = files.popLast()?.bytes
      plan.workTree.files += files
    }
    plan.workTree.files.append(try named(name, path, documents: documents, ruled: ruled))
    let written = plan.workTree.files.reversed().map(\.path)
    return Planned(finished(plan), NewRole(role: Role(name: name, base: base, tip: tip), written: written))
  }

  /// Returns resver.yaml with a variant.
  ///
  /// - Parameter ruled: the file with rules that are new, too; nil for the file on disk.
  private func named(
    _ name: String, _ path: String, documents: [Document], ruled: [UInt8]?
  ) throws(UserError) -> WorkTreeChange.File {
    let root = workTree ?? ""
    let isThere = Files.kind(of: root + ConfigurationFile.name) != .missing
    let before = isThere ? try Files.read(ConfigurationFile.name, in: root, called: ConfigurationFile.name) : nil
    var lines = String(decoding: ruled ?? before ?? [], as: UTF8.self)
    if configuration.documents.isEmpty {
      // With a copy beside it, a document's name alone no longer identifies it.
      lines = "documents:\n" + documents.map { "  - \(RoleRulesText.quoted($0.path))\n" }.joined() + lines
    }
    guard let after = FileVariantText.adding(name, path: path, to: lines).map({ Array($0.utf8) }),
      try Configuration.read(after).variants.contains(where: { $0.name == name })
    else {
      throw UserError(
        "Cannot add `\(name)` to \(ConfigurationFile.name)", causes: ["`variants:` is written in braces there"],
        hint: "add `\(name): \(path)` to it by hand")
    }
    return noted(ConfigurationFile.name, before: before, after: after)
  }
}
