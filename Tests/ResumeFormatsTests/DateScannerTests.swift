import ResumeModel
import Testing

@testable import ResumeFormats

@Suite struct `Periods are read as people write them` {
  static let cases: [(String, String?, String?)] = [
    ("Engineer (2019 – 2021)", "2019", "2021"),
    ("Mar 2021 – Present", "2021-03", "present"),
    ("Sept. 2014 - Dec. 2015", "2014-09", "2015-12"),
    ("June 2015 to August 2016", "2015-06", "2016-08"),
    ("Mar – Jun 2021", "2021-03", "2021-06"),
    ("03/2021 – 04/2022", "2021-03", "2022-04"),
    ("2012.5~2014.3", "2012-05", "2014-03"),
    ("2022.03 - Now", "2022-03", "present"),
    ("2019-03 – 2019-12", "2019-03", "2019-12"),
    ("2018-09-01 -- 2019-01-15", "2018-09-01", "2019-01-15"),
    ("2024 年 1 月 〜 現在", "2024-01", "present"),
    ("2018年4月～2021年3月", "2018-04", "2021-03"),
    ("2016.09 至 2019.06", "2016-09", "2019-06"),
    ("2020 年 3 月 - 至今", "2020-03", "present"),
    ("2021년 3월 ~ 현재", "2021-03", "present"),
    ("Januar 2018 bis März 2020", "2018-01", "2020-03"),
    ("janvier 2018 à août 2020", "2018-01", "2020-08"),
    ("enero 2018 - actualidad", "2018-01", "present"),
    ("Since May 2020", "2020-05", "present"),
    ("2019-21", "2019", "2021"),
    ("Jan '19 – Feb '20", "2019-01", "2020-02"),
    ("March 15, 2020", "2020-03-15", nil),
    ("15 March 2020", "2020-03-15", nil),
    ("01.02.2019 - 28.02.2020", "2019-02-01", "2020-02-28"),
    ("2020 - ", "2020", "present"),
  ]

  @Test(arguments: cases)
  func `in many forms`(text: String, start: String?, end: String?) throws {
    let period = try #require(DateScanner.find(in: text)?.period)
    #expect(period.start?.text == start)
    #expect(period.endText == end)
  }

  @Test(arguments: [
    "Handled 2000 requests a second", "Saved $2021", "Version 2.2019.1", "GPA 3.78", "12 million users",
    "May the force",
  ])
  func `and numbers are not taken for them`(text: String) {
    #expect(DateScanner.find(in: text)?.isSure != true)
  }
}

@Suite struct `Section names are known in many languages` {
  @Test(arguments: [
    ("Work Experience", SectionKey.work), ("工作经历", .work), ("職務経歴", .work), ("경력사항", .work),
    ("Berufserfahrung", .work), ("Expérience professionnelle", .work), ("Formación académica", .education),
    ("教育背景", .education), ("学歴", .education), ("💼 Projects", .projects), ("项目经历", .projects),
    ("Technical Skills:", .skills), ("个人简介 / Summary", .basics), ("兴趣爱好", .interests),
    ("Honors & Awards", .awards), ("Licenses & Certifications", .certificates),
  ])
  func `by their key`(title: String, key: SectionKey) { #expect(SectionNames.key(for: title) == key) }

  @Test func `and unknown ones stay unknown`() {
    #expect(SectionNames.key(for: "Acme Corporation") == nil)
    #expect(SectionNames.key(for: "") == nil)
  }
}

@Suite struct `An entry's line is taken apart` {
  @Test func `at an at sign`() {
    let heading = HeadingSplit.read("2022.03 - Now 推荐算法工程师 @ 流云科技", in: .work)
    #expect(heading.title == "推荐算法工程师")
    #expect(heading.organization == "流云科技")
    #expect(heading.period?.endText == "present")
  }

  @Test func `at commas, by what the pieces say`() {
    let heading = HeadingSplit.read("Senior Engineer, Acme Ltd, Oslo (2020 – 2021)", in: .work)
    #expect(heading.title == "Senior Engineer")
    #expect(heading.organization == "Acme Ltd")
    #expect(heading.place == "Oslo")
  }
}
