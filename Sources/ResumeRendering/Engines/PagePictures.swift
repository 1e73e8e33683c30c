import ChildProcesses
import Host
import ResumeModel

/// Draws the pages of a PDF as pictures in PNG, by poppler or MuPDF.
enum PagePictures {
  /// The points of a picture in an inch: as sharp as a screen of today shows a page.
  private static let resolution = "200"
  /// The largest number of pages; a document of more is no résumé.
  private static let limit = 50

  /// Returns the pictures in the order of the pages; empty if no program is installed.
  ///
  /// - Parameter file: the name of the PDF in the room.
  static func draw(_ file: String, in room: EngineRoom) throws(UserError) -> [[UInt8]] {
    let commands = [
      ["pdftoppm", "-png", "-r", resolution, "-l", String(limit), file, "drawn"],
      ["mutool", "draw", "-r", resolution, "-o", "drawn-%03d.png", file, "1-\(limit)"],
    ]
    for command in commands {
      guard let result = room.run(command, in: room.files) else { continue }
      // poppler fills the numbers with zeros, so that the order of the names is that of the pages.
      let names = Files.names(in: room.files).filter { $0.hasPrefix("drawn") && $0.hasSuffix(".png") }.sorted()
      guard result.status == 0, !names.isEmpty else {
        throw UserError(
          "Cannot draw the pages of the PDF",
          causes: ["\(command[0]) says:"]
            + String(decoding: result.errors, as: UTF8.self).split(separator: "\n").suffix(3).map(String.init))
      }
      var pictures: [[UInt8]] = []
      for name in names { pictures.append(try Files.read(room.files + "/" + name, called: name)) }
      return pictures
    }
    return []
  }
}
