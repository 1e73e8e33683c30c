import ResumeModel

extension SourceFormat {
  /// JSON Resume and other JSON.
  static let json: SourceFormat = {
    var format = SourceFormat("json", .values { JSONScanner.read($0).map { [$0] } })
    format.files = FileNames(
      endings: ["json", "json5", "jsonc"], searched: ["json"], usual: ["resume*.json"], included: ["json"])
    format.signs = Signs(certainty: .whole) { source in
      source.first { !$0.isWhite } == .openBrace && JSONScanner.read(source) != nil
    }
    format.findFlaw = { source in
      JSONScanner.failure(in: source).map { SourceFlaw(at: $0, of: source, "this is not valid JSON") }
    }
    format.checkSoundness = { bytes, original in
      let isStrict = JSONScanner.read(original, isStrict: true) != nil
      return JSONScanner.read(bytes, isStrict: isStrict) != nil || JSONScanner.read(original) == nil
    }
    format.layout = PartLayout(
      isKeyed: true, separator: .commas, listsMayBeEmpty: true, enclosesEveryPart: true, closing: .bracket,
      spread: .everything, rereading: .sameKinds)
    format.comments.append(CommentSign(opening: "//"))
    format.standard = { source in
      let text = String(decoding: source, as: UTF8.self)
      guard text.contains("\"basics\"") else { return nil }
      // A Reactive Resume file has `basics` as well, but maps around its lists.
      return text.contains("\"sections\"") ? .reactiveResume : .jsonResume
    }
    return format
  }()
}
