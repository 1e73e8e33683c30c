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

  @Test(arguments: [
    "Curriculum vitae (April 2020)", "March 8, 1991", "Applied Physics 2018-03-02", "Fall 2015", "Resume 2021",
    "Road tests of boats",
    "Born 3.5.1990 in spring",
    "ida.example/cv 12 ida.example.org",
  ]) func `a line with a date, a title or a link is no address`(line: String) throws {
    let made = try exported(
      "# Mira Holt\n\n\(line)\n\nDock Road 4, 11120 Stockholm\n\n## Work\n\n- Kept books\n", "cv.md", "txt", "address")
    #expect(made.outcome.status == 0 && !made.texts[0].contains("Stockholm"), "\(made)")
    #expect(made.texts[0].contains(line.prefix { $0.isLetter }), "\(made.texts)")
  }

  @Test func `a title with a date in LaTeX makes a copy`() throws {
    let made = try exported(
      "\\documentclass{article}\n\\begin{document}\n\\begin{center}{\\Large Mira Holt}\\\\ {\\bf Curriculum vitae} (April~2020)\\end{center}\n\\section{Work}\nBooks.\n\\end{document}\n",
      "cv.tex", "txt", "name,address")
    // Refused for want of an address, and not because one was left in.
    #expect(made.outcome.status == 1 && made.outcome.errors.contains("--allow-missing"), "\(made.outcome)")
  }

  @Test(arguments: [
    ("2020 Hollabrunn", "Hollabrunn"), ("Hauptstrasse 12, 2020 Hollabrunn", "Haupt"), ("Karl-Marx-Straße, Arlen", "Marx"),
    ("Rue des Tanneurs", "Tanneurs"), ("Dock Road, Arlen", "Dock"), ("Sydney NSW 2000", "Sydney"), ("北京市海淀区", "海淀"),
    ("東京都渋谷区神南1-2", "神南"),
    ("12 May Street, Arlen", "May"),
  ]) func `an address is recognised by its street, its town or its districts`(line: String, value: String) throws {
    let made = try exported("# Mira Holt\n\n\(line)\n\n## Work\n\n- Kept books\n", "cv.md", "txt,html,md", "address")
    #expect(made.outcome.status == 0 && made.texts.count == 3, "\(made.outcome)")
    for text in made.texts { #expect(!text.contains(value), "\(text)") }
  }

  @Test(arguments: [
    ("QQ: 12345678", ["12345678"]), ("微信：ida-odd7", ["ida-odd7"]),
    ("QQ/微信：[12345678](chat://uin=12345678)/idaodd", ["12345678", "idaodd"]),
    ("- *QQ/微信号：12345678*", ["12345678"]), ("WeChat ID: ida_odd", ["ida_odd"]), ("**Skype:** live.idaodd", ["live.idaodd"]),
    ("Telegram: @idaodd", ["idaodd"]), ("Telegram: [chat](https://t.me/idaodd)", ["idaodd"]),
    ("[WhatsApp](https://wa.me/46701234567)", ["4670123"]),
    ("WhatsApp: 070 123 45 67", ["123 45"]), ("QQ12345678", ["12345678"]), ("- LINE: idaodd7", ["idaodd7"]),
  ]) func `names and numbers in messengers count as telephone numbers`(line: String, values: [String]) throws {
    for text in [
      "# Mira Holt\n\n\(line)\n\n## Work\n\n- Kept books\n", "# Mira Holt\n\n## Work\n\n- Kept books\n\n## More\n\n\(line)\n",
    ] {
      let made = try exported(text, "cv.md", "txt,html,md,json", "phone")
      #expect(made.outcome.status == 0 && made.texts.count == 4, "\(made.outcome)")
      for text in made.texts { for value in values { #expect(!text.contains(value), "\(value): \(text)") } }
    }
  }

  @Test(arguments: [
    (
      "cv.json",
      "{\"basics\": {\"name\": \"Mira Holt\", \"wechat\": \"WeChat: idaodd\", \"profiles\": [{\"network\": \"Telegram\", \"username\": \"idaodd7\"}]}, \"work\": [{\"name\": \"Kestrel\"}]}\n"
    ),
    (
      "cv.yaml",
      "basics:\n  name: Mira Holt\n  qq: 12345678\n  profiles:\n    - username: idaodd7\n      network: Skype\nwork:\n  - name: Kestrel\n"
    ),
    (
      "cv.yaml",
      "cv:\n  name: Mira Holt\n  social_networks:\n    - network: Telegram\n      username: idaodd\n  sections:\n    work:\n      - Books\n"
    ),
    (
      "cv.tex",
      "\\documentclass{moderncv}\n\\name{Mira}{Holt}\n\\social[skype]{idaodd}\n\\extrainfo{\\wechat{idaodd7}}\n\\begin{document}\n\\section{Work}\nBooks.\n\\end{document}\n"
    ),
  ]) func `so do those that are values of keys and commands`(name: String, text: String) throws {
    let made = try exported(text, name, "txt,html,json", "phone")
    #expect(made.outcome.status == 0 && made.texts.count == 3, "\(made.outcome)")
    for text in made.texts { #expect(!text.contains("idaodd") && !text.contains("12345678"), "\(text)") }
  }

  @Test func `a sentence after the name of a messenger is no handle`() throws {
    let made = try exported(
      "# Mira Holt\n\nQQ: 12345678\n\n## Work\n\n- Telegram: built a bot\n- Signal: processing\n- WeChat mini programs\n- 微信小程序开发\n",
      "cv.md", "txt", "phone")
    #expect(made.outcome.status == 0, "\(made.outcome)")
    for word in ["built", "processing", "mini programs", "微信小程序开发"] { #expect(made.texts[0].contains(word), "\(made.texts)") }
  }
}
