import Host
import LoopbackServer
import ResumeArchive
import ResumeLedger
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// The sent records in one column per stage: `/sent`.
struct SentView {
  private let history: History
  /// The secret for the forms.
  private let secret: String

  init(_ history: History, secret: String) {
    self.history = history
    self.secret = secret
  }

  /// The page.
  func content() throws(UserError) -> ViewFrame.Content {
    let records = try history.sentRecords()
    guard !records.isEmpty else {
      return ViewFrame.Content(
        title: "Sent", tab: "/sent",
        main: "<p>There are no records yet. <code>resver send COMPANY --file resume.pdf</code> makes the first.</p>")
    }
    let base = Role.shortName(try history.baseBranch())
    let roles = Set(try history.roles().map(\.name))
    let columns = SentRecord.Stage.allCases.map { stage in
      let cards = records.filter { $0.stage == stage }
      let head = HTML.tag(
        "h2", ["id": "stage-\(stage.rawValue)"],
        inner: "\(stage.rawValue.prefix(1).uppercased())\(stage.rawValue.dropFirst()) <span class=\"note\">\(cards.count)</span>")
      return HTML.tag(
        "section", ["class": cards.isEmpty ? "column vacant" : "column", "aria-labelledby": "stage-\(stage.rawValue)"],
        inner: head
          + cards.map { card($0, against: $0.role.flatMap { roles.contains($0) ? $0 : nil } ?? base) }.joined(separator: "\n"))
    }
    return ViewFrame.Content(
      title: "Sent", tab: "/sent",
      main: HTML.tag("p", ["class": "summary"], inner: HTMLText.escaped(Plural.phrase(records.count, "application")))
        + HTML.tag("div", ["class": "stages"], inner: columns.joined(separator: "\n")))
  }

  private func card(_ record: SentRecord, against current: String) -> String {
    var lines = [HTML.tag("h3", [:], inner: HTMLText.escaped(record.company))]
    let what = [record.role ?? "base", record.version, record.file?.split(separator: "/").last.map(String.init)].compactMap { $0 }
    lines.append(HTML.tag("p", [:], inner: HTMLText.escaped(what.joined(separator: " · "))))
    let since = record.stageDay == record.day ? "" : ", \(record.stage.rawValue) since " + SentView.time(record.stageDay)
    lines.append(HTML.tag("p", ["class": "note"], inner: "sent " + SentView.time(record.day) + since))
    if let note = record.note { lines.append(HTML.tag("p", [:], inner: HTMLText.escaped(note))) }
    // A link with another scheme could run a script.
    if let url = record.url, url.hasPrefix("https://") || url.hasPrefix("http://") {
      lines.append(
        HTML.tag(
          "p", [:], inner: HTML.tag("a", ["href": url, "rel": "noopener noreferrer", "target": "_blank"], inner: "The ad")))
    }
    lines.append(
      HTML.tag(
        "p", [:],
        inner: HTML.tag("a", ["href": HTML.address("/diff", [("from", record.tag), ("to", current)])], inner: "Changes since")))
    let options = SentRecord.Stage.allCases.map { HTML.option($0.rawValue, $0.rawValue, isChosen: $0 == record.stage) }
    let hidden = [("csrf", secret), ("tag", record.tag)].map {
      HTML.opening("input", ["type": "hidden", "name": $0.0, "value": $0.1])
    }
    lines.append(
      HTML.tag(
        "form", ["method": "post", "action": "/sent", "class": "decide"],
        inner: hidden.joined()
          + HTML.tag("select", ["name": "stage", "aria-label": "Stage of \(record.company)"], inner: options.joined())
          + "<button>Move</button>"))
    return HTML.tag("article", ["class": "card"], inner: lines.joined(separator: "\n"))
  }

  private static func time(_ day: String) -> String { HTML.tag("time", ["datetime": day], inner: HTMLText.escaped(day)) }

  /// Records the stage of an application through the verb of `resver sent STAGE COMPANY`.
  ///
  /// - Returns: a sentence about the result.
  func move(_ form: FormFields) throws(UserError) -> String {
    guard let stage = form["stage"].flatMap(SentRecord.Stage.init(rawValue:)), let tag = form["tag"],
      try history.sentRecords().contains(where: { $0.tag == tag })
    else {
      throw UserError(
        "Cannot move the application", causes: ["the form names no record or no stage"], hint: "reload the page", kind: .usage)
    }
    let planned = try history.setStage(stage, of: tag)
    try Workbench(history).apply(planned.plan)
    let record = planned.report
    return "\(record.company): \(stage.rawValue) since \(record.stageDay)"
  }
}
