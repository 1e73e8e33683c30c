import Host
import ResumeArchive
import ResumeLedger
import ResumePlan
import ResumeTailoring
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

/// The verbs that change a repository, each in a story where it has something to do.
enum Verb: String, CaseIterable, CustomTestStringConvertible {
  case snapshot, restore, restorePart, addRole, addRoleWithRules, addRoleOfRole, renameRole, removeRole
  case sync, syncAtHand, syncLevels, take, keep, write, promote, tailor, tailorAtHand
  case addFile, syncFile, takeFile, tailorFile
  case send, stage, importSent, adopt, adoptInPlace, importFolder, undo, undoAtHand, redo

  var testDescription: String { rawValue }

  /// A repository in which it has something to do.
  func story() throws -> Story {
    let story = self == .importFolder ? try Story() : try Story.withRoles()
    switch self {
    case .snapshot: try story.edit("Sailing", "Sailing, rowing")
    case .syncAtHand, .tailorAtHand: try story.git("switch", "-q", "role/clerk")
    case .syncLevels:
      try story.apply { history throws(UserError) in try history.addRole("mate", from: "clerk").plan }
      try story.edit("Wrote the letters", "Wrote all letters")
      try story.snapshot()
    case .stage: try story.apply { history throws(UserError) in try Verb.send.plan(history) }
    case .importSent: try story.folder.write("company,date\nTern,2020-01-02\nGull,2020-01-03\n", to: "sent.csv")
    case .syncFile, .takeFile, .tailorFile: try story.keepVariantAsFile(isSynced: self == .takeFile)
    case .adopt, .adoptInPlace:
      for (number, line) in ["Sailing", "Rowing"].enumerated() {
        try story.folder.write(Story.resume.replacing("Sailing", with: line + ", knots"), to: "resume_backend.md")
        try story.git("add", "resume_backend.md")
        try story.git("commit", "-q", "-m", "copy \(number)")
      }
    case .importFolder:
      for year in 2018...2020 {
        try story.folder.write(Story.resume.replacing("40 boats", with: "\(year) boats"), to: "old/cv-\(year).md")
      }
    case .undo: try story.apply { history throws(UserError) in try Verb.addRoleWithRules.plan(history) }
    case .undoAtHand:
      try story.git("switch", "-q", "role/clerk")
      try story.apply { history throws(UserError) in try Verb.sync.plan(history) }
    case .redo:
      try story.apply { history throws(UserError) in try Verb.addRoleWithRules.plan(history) }
      try story.apply { history throws(UserError) in try Verb.undo.plan(history) }
    default: break
    }
    story.seconds += 60
    return story
  }

  /// What it would do.
  func plan(_ history: History) throws(UserError) -> Plan {
    switch self {
    case .snapshot: try history.snapshot(message: nil, warn: { _, _ in }).plan
    case .restore: try history.restore("v1", part: nil, documents: try history.documents(), message: nil).plan
    case .restorePart: try history.restore("v1", part: "acme/2", documents: try history.documents(), message: nil).plan
    case .addRole: try history.addRole("cook", from: nil).plan
    case .addRoleWithRules: try history.addRole("cook", from: nil, rules: (Verb.rules, nil)).plan
    case .addRoleOfRole: try history.addRole("cook", from: "clerk").plan
    case .renameRole: try history.renameRole("clerk", to: "bursar").plan
    case .removeRole: try history.removeRole("sailor").plan
    case .sync, .syncAtHand, .syncLevels: try history.sync([]).plan
    case .take: try decide(history, .take)
    case .keep: try decide(history, .keep)
    case .write: try decide(history, .write(Array("Balanced 45 books".utf8)))
    case .promote:
      try history.promote("clerk", part: "acme/1", try history.documents()[0]).plan
    case .tailor, .tailorAtHand: try history.tailor("clerk", ad: nil).plan
    case .send:
      try history.send(Verb.request, try history.documents()).plan
    case .stage: try history.setStage(.interview, of: "Tern").plan
    case .importSent: try history.importSent("sent.csv", try history.documents()).plan
    case .adopt: try history.adopt([:]).plan
    case .adoptInPlace: try history.adoptInPlace([:]).plan
    case .addFile: try history.addFileVariant("cook", at: "resume_cook.md", rules: (Verb.rules, nil)).plan
    case .syncFile: try history.sync(["deck"]).plan
    case .takeFile: try decide(history, .take, on: "deck")
    case .tailorFile: try history.tailor("deck", ad: nil).plan
    case .importFolder: try history.importFolder("old").plan
    case .undo, .undoAtHand: try history.undo().plan
    case .redo: try history.redo().plan
    }
  }

  private func decide(_ history: History, _ decision: History.Decision, on name: String = "clerk") throws(UserError) -> Plan {
    let role = try history.role(named: name)
    guard let change = try history.withheld(on: role).first else { throw UserError("nothing is withheld") }
    return try history.decide(change, on: role, as: decision).plan
  }

  private static var request: SendRequest {
    var request = SendRequest(company: "Tern & Co.")
    request.role = "clerk"
    request.file = "resume.md"
    return request
  }

  private static var rules: TailoringRules {
    var rules = TailoringRules()
    rules.bullets = TailoringRules.Limit(usual: 2)
    return rules
  }
}

extension Verb {
  /// Whether an error of a second run says that the first one has done its work.
  func isDone(_ error: UserError) -> Bool {
    switch self {
    case .addRole, .addRoleWithRules, .addRoleOfRole, .addFile: error.causes == ["a role of that name already exists"]
    case .renameRole, .removeRole: error.message.hasPrefix("Cannot find the role")
    case .adoptInPlace: error.causes == ["resver.yaml has `variants:` already"]
    case .take, .keep, .write, .takeFile: error.message == "nothing is withheld"
    case .promote: error.causes == ["`main` already has the same text"]
    case .importFolder: error.causes == ["`resume.md` has versions already"]
    case .undo, .undoAtHand:
      error.causes == ["the command ran on `main`, which is not checked out: its text would be in no file"]
    case .redo: error.causes == ["no command was taken back since the last command"]
    default: false
    }
  }

  /// Whether a second run after a kill ends with the same references and files as an undisturbed run: a record that was made
  /// is made once more, a command that was taken back is followed by the one before, and the file of an import that is in a
  /// version already has to be restored.
  func endsAlike(after step: Workbench.Step) -> Bool {
    switch (self, step) {
    case (.send, .reference), (.send, .journal), (.undo, .journal), (.undoAtHand, .journal): false
    case (.importFolder, .reference("refs/heads/main")), (.importFolder, .index): false
    default: true
    }
  }
}
