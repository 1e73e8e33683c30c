import Foundation
import TestSupport
import Testing

/// Tests the layout: what Sources/README.md promises about targets, imports and files.
@Suite struct `The house is in order` {
  /// Which of our modules, and which others, each target may import.
  static let allowed: [String: Set<String>] = [
    "ResumeModel": [],
    "ResumeLexicon": ["ResumeModel"],
    "ResumeFormats": ["ResumeModel", "ResumeLexicon", "YAMLTree", "TextEncodings"],
    "TextEncodings": ["CharacterTables", "Darwin", "Glibc", "Musl"],
    "ResumeDiff": ["ResumeModel", "ResumeLexicon"],
    "ResumeMerge": ["ResumeModel", "ResumeFormats", "ResumeDiff"],
    "ResumeTailoring": ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge"],
    "ResumeFacts": ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff"],
    "ResumeReports": [
      "ResumeModel", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts", "Foundation",
      "FoundationEssentials",
    ],
    "ResumeExport": ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeReports"],
    "Host": ["Darwin", "Glibc", "Dispatch"],
    "ResumeLedger": [
      "ResumeModel", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeReports", "YAMLTree",
    ],
    "ResumeProject": [
      "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeFacts", "ResumeTailoring", "ResumeExport", "YAMLTree", "Host",
    ],
    "ResumeRendering": [
      "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeExport", "ResumeProject", "Host", "ChildProcesses", "Darwin",
      "Glibc",
    ],
    "ChildProcesses": ["Darwin", "Glibc", "Musl"],
    "GitStore": ["Clibgit2", "QuietStart", "LooseObjects", "ChildProcesses", "Darwin", "Glibc"],
    "YAMLTree": ["Clibyaml"],
    "GitObjects": ["GitStore", "Clibgit2", "ChildProcesses", "Darwin", "Glibc"],
    "GitReferences": ["GitStore", "GitObjects", "Clibgit2", "ChildProcesses", "Darwin", "Glibc"],
    "ResumeArchive": [
      "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
      "ResumeExport", "ResumeLedger", "ResumeProject", "Host", "GitStore", "YAMLTree", "Darwin", "Glibc",
    ],
    "ResumePlan": ["GitStore", "ResumeLedger"],
    "ResumeWorkbench": [
      "ResumeArchive", "ResumePlan", "ResumeLedger", "ResumeProject", "Host", "GitStore", "GitObjects", "GitReferences",
    ],
    "ResumeOperations": [
      "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
      "ResumeExport", "ResumeLedger", "ResumeProject", "ResumeRendering", "Host", "GitStore", "GitObjects", "YAMLTree",
      "ChildProcesses", "ResumeArchive", "ResumePlan",
    ],
    "LoopbackServer": ["Darwin", "Glibc", "Musl"],
    "MCPServer": ["Darwin", "Glibc", "Musl", "Foundation", "FoundationEssentials"],
    "ResumeView": [
      "ResumeModel", "ResumeDiff", "ResumeReports", "ResumeLedger", "ResumeProject", "Host", "ResumeArchive", "ResumePlan",
      "ResumeOperations", "ResumeWorkbench", "LoopbackServer",
    ],
    "ResverCommands": [
      "ResumeModel", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
      "ResumeReports", "ResumeExport", "ResumeLedger", "ResumeProject", "ResumeRendering", "Host",
      "ResumeArchive", "ResumePlan", "ResumeOperations", "ResumeWorkbench", "ResumeView",
      "ChildProcesses", "HelpTopics", "MCPServer",
      "ArgumentParser", "Darwin", "Glibc",
    ],
    "resver": ["ResverCommands"],
  ]

  private func sources() throws -> [String] {
    let paths = try Fixtures.paths(below: "Sources", ending: ".swift")
    try #require(paths.count > 60, "the tree was not found")
    return paths
  }

  @Test func `imports point one way`() throws {
    var imports = 0
    for path in try sources() {
      let target = path.split(separator: "/")[1]
      let allowed = try #require(Self.allowed[String(target)], "\(target) has no rule")
      for line in try Fixtures.text(path).split(separator: "\n") {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
          place == 0 || words[0] == "package"
        else { continue }
        imports += 1
        #expect(allowed.contains(String(words[place + 1])), "\(path) imports \(words[place + 1])")
      }
    }
    #expect(imports > 60)
  }

  @Test func `files stay short`() throws {
    for path in try sources() {
      let lines = try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false).count
      #expect(lines <= 320, "\(path) has \(lines) lines")
    }
  }

  @Test func `package declarations are documented`() throws {
    var declarations = 0
    for path in try sources() {
      let lines = try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      for (number, line) in lines.enumerated() {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("package "), !text.hasPrefix("package import"), number > 0 else { continue }
        let kind = text.dropFirst("package ".count)
        let isDeclaration = [
          "func", "init", "struct", "enum", "final", "static", "protocol", "mutating", "indirect",
          "borrowing", "consuming", "private(set) var", "subscript", "typealias",
        ]
        .contains { kind.hasPrefix($0) }
        // A property needs no comment if its type's comment or its neighbour explains it.
        guard isDeclaration else { continue }
        declarations += 1
        var before = number - 1
        while before > 0, lines[before].drop(while: { $0 == " " }).hasPrefix("@") { before -= 1 }
        let comment = lines[before].drop { $0 == " " }
        let isWitness =
          kind.contains("func encode(") || kind.contains("static func <") || kind.contains("static func ==")
        #expect(comment.hasPrefix("///") || isWitness, "\(path):\(number + 1): \(text)")
      }
    }
    #expect(declarations > 150)
  }

  @Test func `the architecture page lists every file`() throws {
    let page = try Fixtures.text("Sources/README.md")
    for path in try sources() {
      let steps = path.split(separator: "/")
      let name = steps[2...].joined(separator: "/")
      #expect(page.contains("`\(name)`"), "Sources/README.md does not mention \(path)")
    }
    for line in page.split(separator: "\n") where line.hasPrefix("| `") {
      guard let name = line.split(separator: "`").dropFirst().first, name.hasSuffix(".swift") else {
        continue
      }
      #expect(try sources().contains { $0.hasSuffix("/" + name) }, "\(name) is listed and gone")
    }
  }

  /// Files that write letters outside ASCII in texts, other than "résumé", and why: the signs of East Asian dates and numbers, the
  /// keys of data texts, symbols that markup writes by name, and usual file names.
  static let foreignLetters: Set<String> = [
    "LaTeXSymbols.swift", "HTMLEntities.swift", "EntryKeys.swift", "DataDates.swift", "DateScanner+Dates.swift",
    "DateScanner+Years.swift", "DateScanner.swift", "DateForms.swift", "DateWords.swift", "DateStyle.swift", "DatedName.swift",
    "MarkdownScanner+Cuts.swift", "Matcher+Places.swift", "WholeFacts.swift", "FactChange.swift", "TranslationFacts.swift",
    "AddressValues.swift", "JobTerms.swift", "MarkdownFormat.swift", "PeriodWords.swift",
  ]

  @Test func `words of languages are in the lexicon alone`() throws {
    for path in try sources() where !path.contains("/ResumeLexicon/") {
      let name = String(path.split(separator: "/").last ?? "")
      guard !Self.foreignLetters.contains(name) else { continue }
      for line in try Fixtures.text(path).split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let literals = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        for literal in literals {
          let rest = literal.element.replacing("résumé", with: "").replacing("Résumé", with: "").replacing("resumé", with: "")
          #expect(!rest.unicodeScalars.contains { !$0.isASCII && $0.properties.isAlphabetic }, "\(path): \(line)")
        }
      }
    }
  }

  @Test func `references, tags and the index have one door`() throws {
    // The compiler holds the door for members of GitReferences; what is left are other ways to the same calls.
    #expect(Self.allowed.filter { $0.value.contains("GitReferences") }.keys.sorted() == ["ResumeWorkbench"])
    #expect(
      Self.allowed.filter { $0.value.contains("GitObjects") }.keys.sorted() == [
        "GitReferences", "ResumeOperations", "ResumeWorkbench",
      ])
    let writing = [
      "git_reference_create", "git_reference_delete", "git_index_write(", "git_tag_create", "\"read-tree\"", "\"update-ref\"",
      "\"update-index\"", "\"symbolic-ref\"",
    ]
    var doors = 0
    for path in try sources() {
      let text = try Fixtures.text(path)
      let found = writing.filter { text.contains($0) }
      if path.contains("/GitReferences/") { doors += found.count } else { #expect(found.isEmpty, "\(path) calls \(found)") }
    }
    #expect(doors >= 5)
  }

  @Test func `rooms stay rooms`() throws {
    var folders: [String: Int] = [:]
    for path in try sources() {
      let target = String(path.split(separator: "/")[1])
      guard Self.allowed[target]?.contains("GitStore") == true || target == "GitStore" else { continue }
      folders[path.split(separator: "/").dropLast().joined(separator: "/"), default: 0] += 1
    }
    for (folder, count) in folders { #expect(count <= 18, "\(folder) has \(count) files") }
    #expect(folders.count > 20)
  }

  @Test func `no words are passed up to the verbs`() throws {
    // Messages of commits are written and read in ResumeLedger.
    for path in try sources() where path.contains("/ResumeOperations/") {
      for line in try Fixtures.text(path).split(separator: "\n") {
        #expect(!line.contains("-> String,") && !line.contains("-> String)"), "\(path): \(line)")
      }
    }
  }

  @Test func `every verb has plan tests`() throws {
    let tests = try Fixtures.paths(below: "Tests/ResumeOperationsTests", ending: "PlanTests.swift").map { try Fixtures.text($0) }
    let laws = try Fixtures.text("Tests/ResumeOperationsTests/Verb.swift")
    // A verb is a function of the history that returns a plan.
    let verbs = try sources().filter { $0.contains("/ResumeOperations/") }.flatMap { path in
      try Fixtures.text(path).matches(of: /package func (\w+)\([^{]*?-> Planned</).map { "history." + $0.output.1 + "(" }
    }
    #expect(Set(verbs).count >= 14)
    for verb in Set(verbs) {
      #expect(laws.contains(verb), "the laws of PlanLawTests do not try \(verb)")
      #expect(tests.contains { $0.contains(verb) || $0.contains("history()" + verb.dropFirst("history".count)) }, "\(verb)")
    }
    #expect(tests.joined().matches(of: /@Test/).count >= 3 * Set(verbs).count)
  }

  @Test func `pure targets ask nobody the time`() throws {
    let forbidden = ["getenv", "ProcessInfo", "Date()", "clock_gettime", "fopen", "FileManager", "print("]
    for path in try sources() {
      let target = path.split(separator: "/")[1]
      guard
        [
          "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
          "ResumeReports", "ResumeExport", "ResumeLedger",
        ].contains(target)
      else { continue }
      let text = try Fixtures.text(path)
      for word in forbidden { #expect(!text.contains(word), "\(path) uses \(word)") }
    }
  }

  @Test func `fractions that decide have a name and a reason`() throws {
    let targets = ["ResumeDiff", "ResumeMerge", "ResumeFacts"]
    for path in try sources() where targets.contains(String(path.split(separator: "/")[1])) && !path.hasSuffix("Costs.swift") {
      for (number, line) in try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let code = line.split(separator: "//", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let isBare = code.contains(/[<>=*+?:] *0\.[0-9]/)
        #expect(!isBare, "\(path):\(number + 1): name it in the target's Costs file: \(line)")
      }
    }
    for path in try sources() where path.hasSuffix("Costs.swift") {
      let lines = try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false)
      var hasReason = false
      for line in lines {
        let text = line.drop { $0 == " " }
        if text.hasPrefix("//") { hasReason = true }
        // Numbers that belong together share a comment; a blank line ends it.
        if text.isEmpty { hasReason = false }
        if text.hasPrefix("static let") { #expect(hasReason, "\(path): \(line)") }
      }
    }
  }

  @Test func `scripts are short, documented and runnable`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixtures.root + "/scripts")
    #expect(names.count >= 8)
    for name in names {
      let path = Fixtures.root + "/scripts/" + name
      let lines = try Fixtures.text("scripts/" + name).split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(FileManager.default.isExecutableFile(atPath: path), "\(name)")
      #expect(lines.count <= 150, "\(name) has \(lines.count) lines")
      #expect(lines.count > 1 && lines[1].hasPrefix("# "), "\(name) does not say what it does")
    }
  }
}
