import ResumeFormats
import ResumeMerge
import TestSupport
import Testing

@Suite struct `Tables and XML merge by their parts and stay whole` {
  private func merged(
    _ path: String, _ ours: (inout String) -> Void, _ theirs: (inout String) -> Void
  ) throws -> (text: String, conflicts: Int) {
    let base = String(decoding: try Fixtures.bytes(path), as: UTF8.self)
    var sides = (base, base)
    ours(&sides.0)
    theirs(&sides.1)
    #expect(sides.0 != base && sides.1 != base)
    let format = SourceFormat.named(by: path) ?? .plain
    let read = { (text: String) in format.read(Array(text.utf8)) }
    let result = ResumeMerge.merge(base: read(base), ours: read(sides.0), theirs: read(sides.1))
    if result.report.conflicts.isEmpty { #expect(format.flaw(in: result.bytes) == nil) }
    return (String(decoding: result.bytes, as: UTF8.self), result.report.conflicts.count)
  }

  private static let table = "Tests/Fixtures/csv/positions.csv"
  private static let history = "Tests/Fixtures/xml/xmlresume.xml"

  @Test func `a new row and a new cell`() throws {
    let row = "work,TRUE,Intern,Harbour Museum,Bergen,2012,2013,Counted ships,,\n"
    let (text, conflicts) = try merged(Self.table) {
      $0 = $0.replacing("work,TRUE,Lead", with: row + "work,TRUE,Lead")
    } _: {
      $0 = $0.replacing("a team of four,,", with: "a team of four,Hired two,")
    }
    #expect(conflicts == 0 && text.contains(row) && text.contains("Leads a team of four,Hired two,\n"))
  }

  @Test func `a title and a date of one row`() throws {
    let (text, conflicts) = try merged(Self.table) {
      $0 = $0.replacing("Lead Data Scientist", with: "Head of data")
    } _: {
      $0 = $0.replacing("2020,Present", with: "2020,2024")
    }
    #expect(conflicts == 0 && text.contains("Head of data,Northwind Pay,Remote,2020,2024,"))
  }

  @Test func `two rows at one place`() throws {
    let (text, conflicts) = try merged(Self.table) {
      $0 += "skills,TRUE,Stan,,,,,,,\n"
    } _: {
      $0 += "skills,TRUE,SQL,,,,,,,\n"
    }
    #expect(conflicts == 0 && text.contains("Stan") && text.contains("SQL"))
  }

  @Test func `two texts for one empty cell are a conflict`() throws {
    let (_, conflicts) = try merged(Self.table) {
      $0 = $0.replacing("a team of four,,", with: "a team of four,Hired two,")
    } _: {
      $0 = $0.replacing("a team of four,,", with: "a team of four,Plans the year,")
    }
    #expect(conflicts == 1)
  }

  @Test func `elements of XML`() throws {
    let parser = "<achievement>Wrote the parser</achievement>"
    let (text, conflicts) = try merged(Self.history) {
      $0 = $0.replacing("by 40%", with: "by 45%").replacing(
        parser, with: parser + "\n        <achievement>Wrote tests</achievement>")
    } _: {
      $0 = $0.replacing(parser, with: parser + "\n        <achievement>Led a team</achievement>")
    }
    #expect(conflicts == 0 && text.contains("by 45%") && text.contains("Wrote tests<") && text.contains("Led a team<"))
  }
}
