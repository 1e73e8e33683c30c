import ResumeLedger
import ResumeMerge
import ResumeTailoring
import TestSupport
import Testing

/// What one version of resver writes into git, every other has to read: texts of all kinds go in and come out.
@Suite struct `The ledger reads what it writes` {
  private static let pieces = [
    "", "plain", "a: b", "two\nlines", "\r\n", "Resver-Withheld: {}", "\u{2028}", "\u{85}", "\"quoted\"", "\\", "{\"x\": 1}", "#",
    "- x",
    "名字", "عربي", " ends ", "\t", "👩‍💻", "~", "null", "yes", "0", "1e3", "%", "---", "Signed-off-by: x <y@z>",
  ]

  private func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Self.pieces.randomElement(using: &generator) ?? ""
    }.joined(separator: [" ", "", "\n\n"].randomElement(using: &generator) ?? "")
  }

  private func maybe(_ generator: inout SeededGenerator) -> String? {
    Bool.random(using: &generator) ? text(&generator) : nil
  }

  /// A value as a trailer keeps it, which has one line.
  private func line(_ text: String) -> String { Trailer("X", text).value }

  @Test func `a withheld change, to the letter, in any message`() {
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let change = WithheldChange(
        document: text(&generator), base: maybe(&generator), ours: maybe(&generator), theirs: maybe(&generator),
        path: [text(&generator), text(&generator)])
      let value = change.value ?? ""
      #expect(WithheldChange(value: value) == change, "seed \(seed)")
      let message = Trailer.append(
        [Trailer(Trailer.withheld, value)], to: "Sync \(line(text(&generator)))\n\n\(text(&generator))")
      #expect(Trailer.values(of: Trailer.withheld, in: message) == [value], "seed \(seed)")
    }
  }

  @Test func `each withheld line of a sync`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var report = MergeReport()
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        report.withheld.append(
          MergeReport.Line(
            reason: "reworded", path: ["Work", text(&generator)], base: maybe(&generator), ours: maybe(&generator),
            theirs: maybe(&generator)))
      }
      let message = SyncMessage.text(
        role: "backend", base: "main", reports: [("cv", report)], contested: ["cv.pdf", "notes.md"])
      let read = Trailer.values(of: Trailer.withheld, in: message).compactMap { WithheldChange(value: $0) }
      #expect(read.map(\.theirs) == report.withheld.map(\.theirs), "seed \(seed)")
      #expect(read.map(\.path) == report.withheld.map(\.path), "seed \(seed)")
    }
  }

  @Test func `a role's commit as one of the base branch, about one variant`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let words = "Sync north\n\n\(text(&generator))"
      var trailers = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Trailer(Bool.random(using: &generator) ? Trailer.withheld : Trailer.reviewed, "x" + text(&generator))
      }
      if Bool.random(using: &generator) { trailers.append(Trailer(Trailer.tailored, "north")) }
      let synced = maybe(&generator).map { _ in "0123abcd" }
      let message = VariantRecord.message(Trailer.append(trailers, to: words), about: "north", synced: synced)
      guard !trailers.isEmpty || synced != nil else { continue }
      let record = VariantRecord.read(message)["north"]
      #expect(record?.trailers == trailers, "seed \(seed)")
      #expect(record?.synced == synced, "seed \(seed)")
      #expect(VariantRecord.read(message).count == 1, "seed \(seed)")
      // No role reads them as its own.
      #expect(
        !Trailer.read(message).contains { [Trailer.withheld, Trailer.reviewed, Trailer.tailored].contains($0.name) },
        "seed \(seed)")
    }
  }

  @Test func `a record of what was sent, line by line`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var record = SentRecord(
        tag: "sent/x", company: "Acme " + line(text(&generator)), day: "2026-11-24", version: "v3", commit: "0f")
      record.note = maybe(&generator).map(line).flatMap { $0.isEmpty ? nil : $0 }
      record.url = maybe(&generator).map(line).flatMap { $0.isEmpty ? nil : $0 }
      record.stage = SentRecord.Stage.allCases.randomElement(using: &generator) ?? .applied
      let read = SentRecord(tag: "sent/x", message: record.message, commit: "0f")
      record.company = record.company.trimmingSuffix
      #expect(read == record, "seed \(seed)")
    }
  }

  @Test func `an entry of the journal`() {
    let ids = ["0123456789abcdef0123456789abcdef01234567", String(repeating: "f", count: 40)]
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var entry = JournalEntry(command: "tailor \(line(text(&generator)))", keepsFiles: Bool.random(using: &generator))
      for number in 0..<Int.random(in: 0...3, using: &generator) {
        entry.updates.append(
          JournalEntry.Update(
            reference: "refs/heads/role/r\(number)", from: Bool.random(using: &generator) ? ids[0] : nil,
            to: Bool.random(using: &generator) ? ids[1] : nil))
        entry.files.append(
          JournalEntry.Written(
            path: "a folder/résumé \(number).md", before: Bool.random(using: &generator) ? ids[0] : nil, after: ids[1]))
      }
      #expect(JournalEntry(entry.text) == entry, "seed \(seed)")
    }
    for damaged in ["", "x", "move", "keep a\nzz zz refs/heads/main", "move a\n0123 4567 refs/heads/main"] {
      #expect(JournalEntry(damaged) == nil, "\(damaged)")
    }
  }

  @Test func `where a role comes from, and that it was tailored`() {
    let start = RoleMessage.start("ml", from: "refs/heads/role/backend", called: "backend")
    #expect(RoleMessage.base(in: start) == ["refs/heads/role/backend"])
    #expect(RoleMessage.base(in: "Say\n\nResver-Base: refs/heads/x\nto all of it.\n").isEmpty)
    #expect(RoleMessage.isTailoring(RoleMessage.tailored("ml", "Tailor ml: leave out 1 part\n")))
    #expect(!RoleMessage.isTailoring("Tailor ml: leave out 1 part\n"))
  }
}

extension String {
  /// The text without blanks at its end, as a trailer holds it.
  fileprivate var trimmingSuffix: String {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
