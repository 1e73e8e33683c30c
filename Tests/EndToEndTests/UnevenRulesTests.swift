import TestSupport
import Testing

@Suite struct `A rule that reaches one language only says so` {
  @Test func `with the name of the part that it left in the other`() throws {
    let sandbox = try Sandbox()
    let header = "# Maren Toft\n\n## Work\n\n### Sund AS (2019 – 2021)\n\n- Drew charts\n\n"
    try sandbox.directory.write(header + "## Articles\n\n### Tides, 2020\n\n- With Ole Strand\n", to: "cv_en.md")
    try sandbox.directory.write(
      header.replacing("Work", with: "工作经历") + "## 文章\n\n### 潮汐, 2020\n\n- 与 Ole Strand 合著\n", to: "cv_zh.md")
    try sandbox.directory.write(
      """
      documents:
        - path: cv_en.md
          name: en
          language: en
        - path: cv_zh.md
          name: zh
          language: zh
      roles:
        coast:
          omit: [articles]

      """, to: "resver.yaml")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "coast")
    let told = try sandbox.resver("tailor", "coast")
    #expect(told.output.contains("`omit articles` did nothing in zh; its counterpart is 文章"), "\(told)")
  }
}
