import ResumeLexicon
import ResumeModel
import Testing

@testable import ResumeFormats

@Suite struct `Periods are read as people write them` {
  static let cases: [(String, String?, String?)] = [
    ("Engineer (2019 – 2021)", "2019", "2021"),
    ("Mar 2021 – Present", "2021-03", "present"),
    ("July 2024. — Current", "2024-07", "present"),
    ("Sept. 2014 - Dec. 2015", "2014-09", "2015-12"),
    ("June 2015 to August 2016", "2015-06", "2016-08"),
    ("Mar – Jun 2021", "2021-03", "2021-06"),
    ("03/2021 – 04/2022", "2021-03", "2022-04"),
    ("2012.5~2014.3", "2012-05", "2014-03"),
    ("Mar. 2016 - Exp. Jun. 2017", "2016-03", "2017-06"),
    ("2022 -- Est. 2027", "2022", "2027"),
    ("10/2020 – voraussichtlich 03/2026", "2020-10", "2026-03"),
    ("Sep. 2013, Mar. 2011 - Oct. 2011", "2011-03", "2013-09"),
    ("2020. 03 ~ 2024. 02", "2020-03", "2024-02"),
    ("2023. 07. 23 ~ 현재", "2023-07-23", "present"),
    ("Began in 2019. 12 people joined", "2019", nil),
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
    ("平成28年4月 – 令和元年5月", "2016-04", "2019-05"),
    ("昭和６３年３月", "1988-03", nil),
    ("二〇一〇年三月至今", "2010-03", "present"),
    ("民國104年9月 ～ 民國108年6月", "2015-09", "2019-06"),
    ("２０２１年４月～現在", "2021-04", "present"),
    ("٢٠١٩ - ٢٠٢١", "2019", "2021"),
    ("2018年4月～6月", "2018-04", "2018-06"),
    ("2015/16", "2015", "2016"),
    ("WS 2015/16 – SS 2017", "2015", "2017"),
    ("Q3 2019 – Q1 2020", "2019", "2020"),
    ("Summer 2018 – Fall 2019", "2018", "2019"),
    ("03/19 – 05/21", "2019-03", "2021-05"),
    ("Jan 19 - Mar 21", "2019-01", "2021-03"),
    ("17/9至今 某某科技", "2017-09", "present"),
    ("16/7 - 17/6 某某公司", "2016-07", "2017-06"),
    ("08/7 - 10/6", "2008-07", "2010-06"),
    ("98/12 - 00/3", "1998-12", "2000-03"),
    ("Nov 2017 Jun 2019", "2017-11", "2019-06"),
    ("Actual Sep 2019", "2019-09", "present"),
    ("Jun 2019 Nov 2017", "2017-11", "2019-06"),
    ("Oct. 17 – present", "2017-10", "present"),
    ("_2018 - настоящее время_", "2018", "present"),
    ("с марта 2018 по настоящее время", "2018-03", "present"),
    ("Июнь 2016 – Август 2018", "2016-06", "2018-08"),
    ("de 15/07/2014 - Atualmente", "2014-07-15", "present"),
    ("de 03/07/2011 a 17/04/2014", "2011-07-03", "2014-04-17"),
    ("desde marzo de 2017 hasta junio de 2019", "2017-03", "2019-06"),
    ("15 de março de 2020", "2020-03-15", nil),
    ("seit 05/2018", "2018-05", "present"),
    ("from May 2018 to June 2019", "2018-05", "2019-06"),
    ("marzo 2016 - in corso", "2016-03", "present"),
    ("2012 – 2014, 2016 – 2018", "2012", "2018"),
    ("2019 / 10", "2019-10", nil),
    ("2017.03 -> now", "2017-03", "present"),
    ("set 2018 — out 2019", "2018-09", "2019-10"), ("out. 2018 ~ set. 2020", "2018-10", "2020-09"),
    ("phased out 2019 – 2020", "2019", "2020"),
  ]

  @Test(arguments: cases)
  func `in many forms`(text: String, start: String?, end: String?) throws {
    let period = try #require(DateScanner.find(in: text)?.period)
    #expect(period.start?.text == start)
    #expect(period.endText == end)
  }

  @Test(arguments: [
    "Handled 2000 requests a second", "Saved $2021", "Version 2.2019.1", "GPA 3.78", "12 million users",
    "May the force", "Cut 20 jobs in May 19 ways", "2024年3月1日現在", "3年間で 20/30 を達成",
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
