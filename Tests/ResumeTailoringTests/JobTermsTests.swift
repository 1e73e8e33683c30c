import ResumeFormats
import ResumeTailoring
import TestSupport
import Testing

@Suite struct `The terms of a job ad` {
  private func terms(_ ad: String, _ resume: String = "# N\n\n## Skills\n\n- Go\n", keywords: [String] = [])
    throws -> [JobTerm]
  {
    JobTerms.find(
      in: try JobAdReader.read(Array(ad.utf8)), keywords: keywords,
      against: [TermIndex(SourceFormat.markdown.read(Array(resume.utf8)))])
  }

  private func names(_ ad: String, _ demand: JobAd.Demand? = nil) throws -> [String] {
    try terms(ad).filter { demand == nil || $0.demand == demand }.map(\.name)
  }

  @Test(arguments: [
    ("Experience with k8s and JS required", ["Kubernetes", "JavaScript"]),
    ("We use golang, C++ and C# on Node.js", ["Go", "C++", "C#", "Node.js"]),
    ("You go above and beyond, with a swift response", []),
    ("Go above and beyond", []),
    ("R&D at C-level, vitamin C.", []),
    ("Strong Go or R skills", ["Go", "R"]),
    ("Go developer for .NET and CI/CD", ["Go", ".NET", "CI/CD"]),
    ("Machine-learning with scikit-learn", ["machine learning", "scikit-learn"]),
    ("精通 Java，熟悉机器学习与微服务", ["Java", "机器学习", "微服务"]),
    ("Fine-tuning of language models", ["fine-tuning"]),
    ("包括流式处理，结合模型提供服务", []),
    ("ＡＷＳ and full－stack", ["AWS", "full stack"]),
  ])
  func `are skills by any of their names, and no everyday words`(ad: String, wanted: [String]) throws {
    #expect(try names(ad) == wanted)
  }

  @Test func `are ranked by how strongly the ad demands them`() throws {
    let ad = """
      # Engineer

      ## About us
      We love Haskell. 

      ## What you'll do
      - Run Kafka

      ## Requirements
      - Python
      - Docker is a plus

      ## Nice to have
      - Rust

      ## Benefits
      - A laptop with Linux
      """
    #expect(try names(ad, .required) == ["Python"])
    #expect(try names(ad, .mentioned) == ["Kafka"])
    #expect(try names(ad, .preferred) == ["Docker", "Rust"])
    #expect(try !names(ad).contains("Haskell") && !names(ad).contains("Linux"))
  }

  @Test func `are required where the ad never says what is`() throws {
    #expect(try names("We want someone who knows Python and SQL.", .required) == ["Python", "SQL"])
  }

  @Test func `are read from HTML, scripts and styles left out, broken or not`() throws {
    let ad =
      "<html><head><style>.kafka{}</style></head><body><script>let Haskell</script><h2>Requirements</h2><ul><li>Go<li>Docker</ul><p>Bonus: <b>Rust</p>"
    #expect(try names(ad, .required) == ["Go", "Docker"])
    #expect(try names(ad, .preferred) == ["Rust"])
    #expect(try names("<style>broken { Kafka and <p>Go developer").contains("Go"))
  }

  @Test func `do for each other where the ad says or`() throws {
    let found = try terms("Requirements:\n- Python, Java or Go\n- Docker and Linux\n")
    #expect(Set(found.prefix(3).map(\.choice)) == [1])
    #expect(found.filter { $0.choice == nil }.map(\.name) == ["Docker", "Linux"])
  }

  @Test func `are also words that the résumé uses seldom`() throws {
    let resume = "# N\n\n## Experience\n\n### Acme (2020)\n\n- Ran smart meters\n- Cooked\n"
    #expect(
      try terms("Requirements:\n- You have seen smart meters before", resume).map(\.name) == ["smart meters"])
    #expect(try terms("Requirements:\n- You have seen zebras before", resume).isEmpty)
  }

  @Test func `are the person's own keywords first`() throws {
    #expect(try terms("Docker", keywords: ["Knitting"]).map(\.name) == ["Knitting", "Docker"])
  }

  @Test func `refuse what is no ad`() {
    #expect(throws: JobAdError.empty) { try JobAdReader.read([]) }
    #expect(throws: JobAdError.empty) { try JobAdReader.read(Array(" \n\n".utf8)) }
    #expect(throws: JobAdError.binary) { try JobAdReader.read([0x25, 0x50, 0x00, 0x01]) }
    #expect(throws: JobAdError.tooLarge(bytes: 9_000_000)) {
      try JobAdReader.read(Array(repeating: 0x61, count: 9_000_000))
    }
  }
}
