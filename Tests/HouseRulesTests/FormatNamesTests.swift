import ResumeFormats
import TestSupport
import Testing

/// A format is named in its folder and in the registry. Outside `ResumeFormats` the compiler knows no value for a single
/// format; these tests count what it cannot see: names and endings as texts.
@Suite struct `Formats are named in one place` {
  /// Files outside `ResumeFormats` that contain the name or an ending of a format as a text, and why.
  static let excepted = [
    "Family.swift": "scripts of which a repository makes files end in `.yml`",
    "History+Importing.swift": "the text of a PDF is kept as `.txt`",
    "History+Sending.swift": "a job ad without an ending is kept as `.txt`",
    "RoleRules+Writing.swift": "a job ad without an ending is kept as `.txt`",
    "SyncMessage.swift": "files that a build makes end in `.html`",
    "GeneratedFiles.swift": "a folder of generated files is called `html`",
    "PageCounter.swift": "a program is called `typst`",
    "RenderEngine.swift": "a program is called `typst`, and pandoc has an option `html`",
    "StarterFormat.swift": "`resver new` writes a text in each",
    "ContactLine.swift": "a domain is called `org`",
    "HousePage.swift": "a key of data is called `text`",
    "ServedTool.swift": "the protocol calls a kind of content `text`",
    "ReviewView.swift": "a field of the form is called `text`",
    "Diff.swift": "the option writes a page; shells complete its ending",
    "Log.swift": "the option writes a page; shells complete its ending",
    "Matrix.swift": "the option writes a page; shells complete its ending",
    "LinkedInExport.swift": "the tables of an export end in `.csv`",
    "FileImport.swift": "the tables of an export end in `.csv`",
    "Sent.swift": "the option reads a table; shells complete its ending",
    "WordParts.swift": "a Word file has parts in XML",
    "MergeFile.swift": "the option writes JSON; shells complete its ending",
  ]

  private static let names = Set(
    SourceFormat.all.flatMap { [$0.name] + $0.words + $0.files.endings + $0.files.searched })

  @Test func `no other target names a format`() throws {
    var used: Set<String> = []
    for path in try Fixtures.paths(below: "Sources", ending: ".swift") where !path.contains("/ResumeFormats/") {
      let file = String(path.split(separator: "/").last ?? "")
      for line in try Fixtures.text(path).split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let texts = line.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
          .filter { $0.offset % 2 == 1 }.map { $0.element.drop { $0 == "." } }
        guard texts.contains(where: { Self.names.contains(String($0)) }) else { continue }
        used.insert(file)
        #expect(Self.excepted[file] != nil, "\(path): ask for a property of the format instead: \(line)")
      }
    }
    #expect(used == Set(Self.excepted.keys), "a file is excepted in vain")
  }

  @Test func `every format has a folder with its profile, and fixtures`() throws {
    let profiles = try Fixtures.paths(below: "Sources/ResumeFormats", ending: "Format.swift").filter { !$0.contains("/Profile/") }
    #expect(profiles.count == SourceFormat.all.count)
    for format in SourceFormat.all where format != .plain {
      #expect(throws: Never.self, "\(format)") { try Fixtures.paths(below: "Tests/Fixtures/\(format)", ending: ".outline") }
    }
    #expect(Set(SourceFormat.all.map(\.name)).count == SourceFormat.all.count)
    let endings = SourceFormat.all.flatMap(\.files.endings)
    #expect(Set(endings).count == endings.count, "an ending decides for one format")
  }

  @Test func `and the hooks for others and the page of resver.yaml know it`() throws {
    let hooks = try Fixtures.text(".pre-commit-hooks.yaml")
    let endings = Set((hooks.firstMatch(of: /\\\.\(([a-z|]+)\)\$/)?.output.1 ?? "").split(separator: "|").map(String.init))
    let searched = SourceFormat.all.filter { $0 != .plain }.flatMap(\.files.searched)
    #expect(endings == Set(searched))
    let page = try Fixtures.text("docs/resver-yaml.md")
    for format in SourceFormat.all { #expect(page.contains(format.name), "\(format)") }
  }

  @Test func `and is in the schema of resver.yaml and on the page of dialects`() throws {
    let schema = try Fixtures.text("docs/resver-yaml.schema.json").split(separator: "\"format\": {").dropFirst().first ?? ""
    let values = schema.prefix { $0 != "]" }.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map {
      String($0.element)
    }
    #expect(Set(values.dropFirst()) == Set(SourceFormat.all.flatMap { [$0.name] + $0.words }))
    let page = try Fixtures.text("docs/dialects.md").lowercased()
    for format in SourceFormat.all where format != .plain {
      #expect(page.contains("## \(format.name)") || format.words.contains { page.contains("## \($0)") }, "\(format)")
    }
  }
}
