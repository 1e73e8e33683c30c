import ResumeModel

extension SourceFormat {
  /// XML, whatever its vocabulary is: XMLResume, Europass, HR-XML, or the author's own.
  static let xml: SourceFormat = {
    var format = SourceFormat("xml", .values { source in XMLReader.read(source).map { [XMLMembers.root($0, of: source)] } })
    format.files = FileNames(
      endings: ["xml"], searchedLast: ["xml"], usual: ["resume*.xml", "cv.xml"], included: ["xml"], words: ["xml"])
    format.signs = Signs(certainty: .whole) { source in
      let start = String(decoding: source.prefix(400), as: UTF8.self).lowercased()
      return start.contains("<?xml") && !start.contains("<html") && XMLReader.read(source) != nil
    }
    format.findFlaw = { source in
      XMLReader.failure(in: source).map { SourceFlaw(at: $0, of: source, "this is not well-formed XML") }
    }
    format.checkSoundness = { XMLReader.read($0) != nil || XMLReader.read($1) == nil }
    format.markup = .tags
    format.layout = PartLayout(
      isKeyed: true, listsMayBeEmpty: true, enclosesEveryPart: true, closing: .line, rereading: .sameKinds)
    format.escaped = { words in
      words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
    return format
  }()
}
