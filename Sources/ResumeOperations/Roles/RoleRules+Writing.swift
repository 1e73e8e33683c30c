import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeProject
import ResumeTailoring
import YAMLTree

extension History {
  /// Plans a new role's rules in resver.yaml on disk.
  ///
  /// - Parameter job: the job ad as typed; one outside the repository is copied to `jobs/`.
  /// - Returns: the files to write, resver.yaml last.
  func rulesFiles(
    _ rules: TailoringRules, job: String?, of name: String
  ) throws(UserError) -> [WorkTreeChange.File] {
    guard let root = workTree else {
      throw UserError(
        "Cannot write the rules of `\(name)`", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it and write them there")
    }
    guard try roleRules()[name] == nil else {
      throw UserError(
        "Cannot write the rules of `\(name)`", causes: ["\(ConfigurationFile.name) already has rules for it"],
        hint: "edit them there, then run `resver tailor \(name)`")
    }
    var rules = rules
    var written: [WorkTreeChange.File] = []
    if let job {
      let absolute = environment.absolute(job)
      let bytes = try Files.read(absolute, called: job)
      _ = try JobAds.read(bytes, called: job)
      if absolute.hasPrefix(root), !absolute.split(separator: "/").contains("..") {
        rules.job = String(absolute.dropFirst(root.count))
      } else {
        let ending =
          job.split(separator: "/").last?.split(separator: ".").dropFirst().last.map { "." + $0 } ?? ".txt"
        let path = "jobs/" + name.split(separator: "/").joined(separator: "-") + ending
        guard Files.kind(of: root + path) == .missing else {
          throw UserError(
            "Cannot copy the job ad to `\(path)`", causes: ["the file already exists"],
            hint: "move the ad into the repository yourself, and name it there with --job")
        }
        rules.job = path
        written.append(noted(path, before: nil, after: bytes))
      }
    }
    let path = root + ConfigurationFile.name
    let before =
      Files.kind(of: path) == .missing
      ? []
      : try Files.read(ConfigurationFile.name, in: root, called: ConfigurationFile.name)
    guard let after = RoleRulesText.adding(rules, of: name, to: before) else {
      throw UserError(
        "Cannot add the rules to \(ConfigurationFile.name)", causes: ["`roles:` is written in braces there"],
        hint: "add these lines by hand:\n"
          + RoleRulesText.lines(rules, of: name, indent: "  ").joined(separator: "\n"))
    }
    // The written rules must read as the intended ones.
    guard try Configuration.read(after).roles[name] != nil else {
      throw UserError(
        "Cannot add the rules to \(ConfigurationFile.name)", causes: ["the file cannot be extended automatically"],
        hint: "add the rules by hand (docs/tailoring.md)")
    }
    return written
      + [noted(ConfigurationFile.name, before: Files.kind(of: path) == .missing ? nil : before, after: after)]
  }
}
