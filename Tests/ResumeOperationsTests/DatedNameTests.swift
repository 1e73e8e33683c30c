import ResumeLedger
import Testing

@testable import ResumeOperations

@Suite struct `The day in a file's name is read` {
  @Test(arguments: [
    ("CV Ada Brandt 05.2023.md", "2023-05-01"), ("cv_12-04-2024.md", "2024-04-12"),
    ("cv_2024_11_03_final.md", "2024-11-03"), ("cv 04-25-2024.md", "2024-04-25"),
    ("20231105 cv.md", "2023-11-05"), ("cv05112023.md", "2023-11-05"), ("202311.md", "2023-11-01"),
    ("112023.md", "2023-11-01"), ("简历2023年5月.md", "2023-05-01"), ("2023年5月7日.md", "2023-05-07"),
    ("cv 2023.md", "2023-01-01"), ("cv v12 2023.md", "2023-01-01"), ("cv 2 2023.md", "2023-01-01"),
    ("cv_2024_2.md", "2024-01-01"), ("cv (Mar 2024).md", "2024-03-01"), ("cv_oct25.md", "2025-10-01"),
    ("Lebenslauf 5. März 2025.md", "2025-03-05"), ("CV-2023-June-07.md", "2023-06-07"), ("cv-2025-Q4.md", "2025-10-01"),
    ("резюме май 2022.md", "2022-05-01"), ("CV_MAIO2021.md", "2021-05-01"),
  ])
  func `in the orders that people use`(name: String, day: String) throws {
    let moment = try #require(DatedName.moment(of: name))
    #expect(GitDate.day(moment, offset: 0) == day)
  }

  @Test(arguments: ["cv.md", "cv 3.md", "cv 12345.md", "cv 99.9999.md", "cv mar.md", "cv marketing 20.md", "cv q4.md"])
  func `a name without a day has no date`(name: String) {
    #expect(DatedName.moment(of: name) == nil)
  }
}
