import GitStore
import Host
import ResumeArchive

extension History {
  /// Records the roles that a sync left alone, replacing earlier notes of the same roles.
  func noteRefusals(of outcomes: [SyncOutcome]) {
    let synced = Set(outcomes.map(\.role.branch))
    let old = refusalLines()
    var lines = old.filter { line in !synced.contains { line.hasPrefix($0 + "\t") } }
    for outcome in outcomes {
      switch outcome.result {
      case .upToDate, .merged: continue
      case .left(let why, let hint), .refused(let why, let hint):
        guard let key = key(of: outcome.role) else { continue }
        lines.append([key, why, hint].map { $0.replacing("\n", with: " ") }.joined(separator: "\t"))
      }
    }
    guard lines != old else { return }
    if lines.isEmpty {
      Files.remove(refusalsFile)
    } else {
      Files.makeFolders(repository.commonDirectory + "resver")
      try? Files.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: refusalsFile, called: "the note")
    }
  }
}
