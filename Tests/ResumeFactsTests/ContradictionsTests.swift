import ResumeDiff
import ResumeFacts
import ResumeFormats
import TestSupport
import Testing

@Suite struct `Variants that state different facts` {
  private func resume(
    gpa: String = "3.78", start: String = "2024.03", end: String = "Present", percent: String = "35%",
    more: String = ""
  ) -> String {
    """
    # Nora Vance

    nora@example.com | +47 22 55 12 34

    ## Education

    ### University of Leeds — BSc Computer Science (2012 – 2015)

    - GPA: \(gpa)/4.0

    ## Experience

    ### Quill Energy — Engineer (\(start) – \(end))

    - Sets the technical direction for 40 engineers
    - Cut the cost of the platform by \(percent) in a year
    \(more)
    """
  }

  private func found(_ variants: [String]) -> [String] {
    let resumes = variants.map { SourceFormat.markdown.read(Array($0.utf8)) }
    let matchings = resumes.dropFirst().map { ResumeDiff.matching(resumes[0], $0) }
    return Contradictions.find(in: resumes, matchings: matchings).map {
      contradiction in
      let claims = contradiction.claims.map { claim in
        "\(claim.value): " + claim.places.map { "\($0.variant)" }.joined(separator: " ")
      }
      return "\(contradiction.slot.rawValue) " + claims.joined(separator: ", ")
    }
  }

  @Test func `two grades, with who says which`() {
    let variants = ["3.78", "3.78", "3.74", "3.74"].map { resume(gpa: $0) }
    #expect(found(variants) == ["number 3.78: 0 1, 3.74: 2 3"])
  }

  @Test func `one job that began in two years`() {
    let variants = ["2024.03", "2025.03", "2025.03"].map { resume(start: $0) }
    #expect(found(variants) == ["start 2024-03: 0, 2025-03: 1 2"])
  }

  @Test func `a job that ended in one variant only`() {
    #expect(found([resume(end: "2025.06"), resume()]) == ["end 2025-06: 0, present: 1"])
  }

  @Test func `also in another language, where periods need no translation`() {
    let german =
      "# Nora Vance\n\n## Berufserfahrung\n\n### Quill Energy — Ingenieurin (2025.03 – heute)\n\n"
      + "- Legt die technische Richtung für vierzig Menschen fest und wird von der Leitung gehört\n"
    let chinese = "# 万诺拉\n\n## 工作经历\n\n### Quill Energy 工程师 (2025.03 - 至今)\n\n- 为四十名工程师确定技术方向\n"
    #expect(found([resume(), german]) == ["start 2024-03: 0, 2025-03: 1"])
    #expect(found([resume(), chinese]) == ["start 2024-03: 0, 2025-03: 1"])
    #expect(found([resume(start: "2025.03"), german, chinese]).isEmpty)
    let other = "# 万诺拉\n\n## 工作经历\n\n### 北方港务 会计 (2011.03 - 2013.05)\n\n- 管理港口的账目和报表\n"
    #expect(found([resume(), other]).isEmpty)
  }

  @Test func `in parts that the first variant does not have`() {
    let extra = { (year: String) in "\n### Acme — Cook (\(year) – 2011)\n\n- Cooked for forty people\n" }
    #expect(
      found([resume(), resume(more: extra("2009")), resume(more: extra("2008"))]) == [
        "start 2009: 1, 2008: 2"
      ])
  }

  @Test func `but not what is written differently, or said in other words`() {
    #expect(found([resume(), resume(start: "2024")]) == [])
    #expect(found([resume(), resume(start: "Mar 2024", end: "now")]) == [])
    #expect(found([resume(), resume().replacing("+47 22 55 12 34", with: "+47 22551234")]) == [])
    #expect(
      found([
        resume(),
        resume().replacing(
          "- Cut the cost of the platform by 35% in a year", with: "- Trained 12 colleagues"),
      ]) == [])
    #expect(
      found([
        resume(),
        resume().replacing("### Quill Energy — Engineer (2024.03", with: "### Quill Energy — Cook (2019.01"),
      ]) == [])
  }
}
