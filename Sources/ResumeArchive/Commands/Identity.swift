package import GitStore
package import Host
import ResumeLedger
import ResumeModel

/// The author and the committer with their times, found as git does: variables before configuration.
package struct Identity: Sendable {
  package var author: Signature
  package var committer: Signature

  /// Names both.
  package init(author: Signature, committer: Signature) {
    self.author = author
    self.committer = committer
  }

  /// Reads both from the environment and the configuration.
  ///
  /// - Throws: with git's advice when no name or mail address is set.
  package static func read(
    _ repository: GitRepository, _ environment: Environment
  ) throws(UserError) -> Identity {
    Identity(
      author: try signature("AUTHOR", "author", repository: repository, environment: environment),
      committer: try signature("COMMITTER", "committer", repository: repository, environment: environment))
  }

  private static func signature(
    _ role: String, _ key: String, repository: GitRepository, environment: Environment
  ) throws(UserError) -> Signature {
    let variables = environment.variables
    let configuredName = try configured("name", key, repository: repository).nonEmpty
    let configuredEmail = try configured("email", key, repository: repository).nonEmpty
    let name = variables["GIT_\(role)_NAME"].nonEmpty ?? configuredName
    let email = variables["GIT_\(role)_EMAIL"].nonEmpty ?? configuredEmail ?? variables["EMAIL"].nonEmpty
    guard let name, let email else {
      throw UserError(
        "Cannot find out your name for the commit",
        causes: ["\(name == nil ? "user.name" : "user.email") is not set in git's configuration"],
        hint: "run `git config --global user.name \"Your Name\" && "
          + "git config --global user.email you@example.com`")
    }
    guard let name = name.cleanedForGit else {
      throw UserError(
        "Cannot use the name `\(name)`", causes: ["git drops all of its characters"],
        hint: "run `git config --global user.name \"Your Name\"`")
    }
    guard let email = email.cleanedForGit else {
      throw UserError(
        "Cannot use the mail address `\(email)`", causes: ["git drops all of its characters"],
        hint: "run `git config --global user.email you@example.com`")
    }
    var when = (seconds: environment.seconds, offset: environment.offset)
    if let date = variables["GIT_\(role)_DATE"].nonEmpty {
      guard let parsed = GitDate.read(date, defaultOffset: environment.offset) else {
        throw UserError(
          "Cannot read the date `\(date)`", causes: ["GIT_\(role)_DATE is not a date in a form that git reads"],
          hint: "write it as `2026-01-31T12:00:00+01:00` or `@1769857200 +0100`", kind: .usage)
      }
      when = parsed
    }
    return Signature(name: name, email: email, seconds: when.seconds, offset: when.offset)
  }
}

extension Identity {
  /// `author.name` before `user.name`, and so for the rest.
  private static func configured(
    _ item: String, _ key: String, repository: GitRepository
  ) throws(UserError) -> String? {
    do {
      if let value = try repository.configuration("\(key).\(item)") { return value }
      return try repository.configuration("user.\(item)")
    } catch {
      throw UserError(error)
    }
  }
}

extension String? {
  fileprivate var nonEmpty: String? {
    if let self, !self.trimmedOfBlanks.isEmpty { self.trimmedOfBlanks } else { nil }
  }
}

extension String {
  /// A name or mail address as git writes it into a commit: without `<`, `>` and line endings inside, without blanks
  /// and punctuation at its ends; nil if nothing is left. After `strbuf_addstr_without_crud` of git's ident.c.
  fileprivate var cleanedForGit: String? {
    func isCrud(_ character: Character) -> Bool {
      guard let byte = character.asciiValue else { return false }
      return byte <= .space || ".,:;<>\"\\'".contains(character)
    }
    let inside = drop(while: isCrud).reversed().drop(while: isCrud).reversed()
    let text = String(inside.filter { $0 != "<" && $0 != ">" && !$0.isNewline })
    return text.isEmpty ? nil : text
  }
}
