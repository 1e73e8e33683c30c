import Foundation
import TestSupport
import Testing

/// A copy for strangers contains no removed value, or is not made.
@Suite struct `Private data is left out of a copy, or there is no copy` {
  private func exported(_ source: String, _ name: String, _ formats: String, _ kinds: String) throws -> (
    sandbox: Sandbox, outcome: CommandOutcome, texts: [String]
  ) {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(source, to: name)
    try sandbox.resver("init", name)
    let outcome = try sandbox.resver("export", "-f", formats, "--redact", kinds, "-o", "out.{format}")
    let texts = formats.split(separator: ",").compactMap { try? sandbox.directory.read("out.\($0)") }
    return (sandbox, outcome, texts)
  }

  static let sources: [(name: String, text: String)] = [
    (
      "resume.md",
      """
      # <left>Mira Holt</left> <right>[ +46 70 123 45 67](tel://0046701234567)</right><br><right>[mira@holt.example](mailto:mira@holt.example)</right><br> Dock Road 4, 11120 Stockholm

      ## Work

      - **Northgate** 2020 - 2022, see [code](https://git.example/mira-holt/tools)
      - M. Holt kept the books, and advanced quickly

      """
    ),
    (
      "resume.tex",
      """
      \\documentclass{moderncv}
      \\name{Mira}{Holt}
      \\address{Dock Road 4}{11120 Stockholm}{Sweden}
      \\phone[mobile]{+46~(70)~123~4567}
      \\email{mira@holt.example}
      \\social[github]{mira-holt}
      \\begin{document}
      \\makecvtitle
      \\section{Experience}
      \\cventry{2020--2022}{Clerk}{Northgate}{}{}{Kept the books, and advanced quickly}
      \\end{document}

      """
    ),
    (
      "resume.json",
      """
      {"basics": {"name": "Mira Holt", "email": "mira@holt.example", "phone": "+46 70 123 45 67",
        "location": {"address": "Dock Road 4", "postalCode": "11120", "city": "Stockholm"},
        "profiles": [{"network": "GitHub", "username": "mira-holt", "url": "https://github.com/mira-holt"}]},
       "work": [{"name": "Northgate", "position": "Clerk", "startDate": "2020-01", "endDate": "2022-01",
        "highlights": ["Kept the books, and advanced quickly"]}]}

      """
    ),
  ]

  @Test(arguments: sources) func `in every format`(source: (name: String, text: String)) throws {
    let formats = source.name.hasSuffix("json") ? "txt,html,md,json" : "txt,html,md"
    let (_, outcome, texts) = try exported(source.text, source.name, formats, "phone,email,name,address")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(!texts.isEmpty)
    for text in texts {
      let digits = text.filter { $0.isNumber }
      for value in ["holt", "mira"] { #expect(!text.lowercased().contains(value), "\(value): \(text)") }
      for value in ["1234567", "11120"] { #expect(!digits.contains(value), "\(value): \(text)") }
      #expect(!text.contains("Dock Road") && !text.contains("Stockholm"), "\(text)")
      #expect(text.contains("advanced quickly"), "\(text)")
    }
  }

  private static var hasPandoc: Bool {
    ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].contains { FileManager.default.isExecutableFile(atPath: $0 + "/pandoc") }
  }

  @Test(.enabled(if: hasPandoc)) func `in the document as it was packed`() throws {
    let (sandbox, outcome, _) = try exported(Self.sources[0].text, "resume.md", "docx", "phone,email,name,address")
    #expect(outcome.status == 0, "\(outcome)")
    // A user's own command may add text that the page did not contain.
    try sandbox.directory.write(
      "export:\n  engines:\n    docx: pandoc -f html {in} -M author=Holt -o {out}\n", to: "resver.yaml")
    try sandbox.git("add", "-A")
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("allow").status == 0)
    let own = try sandbox.resver("export", "-f", "docx", "--redact", "name", "-o", "own.docx")
    #expect(own.status == 1 && own.errors.contains("`Holt` is still in the file"), "\(own)")
  }

  @Test func `a name whose letters are broken up by markup makes no copy`() throws {
    let text = "# Mira Holt\n\nmira@holt.example\n\n## Work\n\n- M**ira** Ho**lt** and &#77;ira\n"
    let (sandbox, outcome, _) = try exported(text, "resume.md", "txt", "name")
    if outcome.status == 0 { #expect(try sandbox.directory.read("out.txt").contains("Holt") == false) }
    let page = try sandbox.resver("export", "-f", "html", "--redact", "name", "-o", "out.html")
    #expect(page.status == 1 && page.errors.contains("Hint: "), "\(page)")
  }

  @Test func `a kind that is not there is an error, unless it may be missing`() throws {
    let text = "# Mira Holt\n\n## Work\n\n- Kept the books\n"
    let (sandbox, outcome, _) = try exported(text, "resume.md", "txt", "phone")
    #expect(outcome.status == 1 && outcome.errors.contains("--allow-missing"), "\(outcome)")
    #expect(
      try sandbox.resver("export", "-f", "txt", "--redact", "phone,name", "--allow-missing", "-o", "o.txt").status == 0)
    #expect(try sandbox.directory.read("o.txt").contains("Holt") == false)
  }

  @Test(arguments: [
    ("手机：18653880000", "18653880000"), ("电话18653880000微信同号", "18653880000"), ("(+86) 186-5388-0000｜Oslo", "5388"),
    ("Reference: Jo Berg, +4525710000", "25710000"), ("tel. (+47) 40551234, evenings", "40551234"),
    ("Reference: Jo Berg, +45 25 71 00 00", "71 00"),
  ]) func `where a number touches other signs, and far below the header`(line: String, number: String) throws {
    let made = try exported(
      "# Mira Holt\n\n+46 70 1\n\n## Work\n\n- Kept books\n\n## More\n\n- \(line)\n", "cv.md", "md,html,txt", "phone")
    #expect(made.outcome.status == 0 && made.texts.count == 3, "\(made.outcome)")
    for text in made.texts { #expect(!text.contains(number), "\(text)") }
  }

  @Test func `an address whose words have other marks between them in the source`() throws {
    let made = try exported(
      "\\documentclass{article}\n\\begin{document}\n\\begin{center}{\\Large Mira Holt}\\\\ Dock~Road~4 --- Arlen, CH\\end{center}\n\\section{Work}\nBooks.\n\\end{document}\n",
      "cv.tex", "html,txt", "address")
    #expect(made.outcome.status == 0, "\(made.outcome)")
    for text in made.texts { #expect(!text.contains("Arlen") && !text.contains("Dock"), "\(text)") }
  }

  @Test func `an address of the web with a private part leads nowhere`() throws {
    let made = try exported(
      "# Mira Holt\n\n[Chat](https://mira@holt.example/x) [Call](https://+46701234567)\n\n## Work\n\n- Books\n", "cv.md", "html",
      "email,phone")
    #expect(made.outcome.status == 0 && !made.texts[0].contains("href=\"https://["), "\(made)")
  }

  @Test func `a summary with a number in it is no address`() throws {
    let summary =
      "Engineer with 15 years in technology, nine of them with Go and Python; writes testable code, owns problems from end to end, and learns quickly"
    let made = try exported(
      "# Mira Holt\n\nDock Road 4, 11120 Stockholm\n\n\(summary)\n\n## Work\n\n- Kept books\n", "cv.md", "txt", "address")
    #expect(made.outcome.status == 0 && made.texts[0].contains("15 years") && !made.texts[0].contains("Stockholm"), "\(made)")
  }
}
