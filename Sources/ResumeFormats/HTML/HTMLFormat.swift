extension SourceFormat {
  /// HTML, as a browser shows it.
  static let html: SourceFormat = {
    var format = SourceFormat("html", .blocks(headingsMayNamePerson: true) { HTMLScanner.scan($0, $1) })
    format.words = ["htm"]
    format.files = FileNames(
      endings: ["html", "htm", "xhtml"], searchedLast: ["html", "htm"], words: ["html"])
    format.signs = Signs(certainty: .marks) { source in
      let start = String(decoding: source.prefix(400), as: UTF8.self).lowercased()
      return start.contains("<!doctype html") || start.contains("<html")
    }
    format.checkSoundness = { HTMLBalance($0) == HTMLBalance($1) }
    format.markup = .tags
    // A page is exported as it is; of a fragment resver writes a page.
    format.standard = { source in
      String(decoding: source.prefix(4000), as: UTF8.self).lowercased().contains("<body") ? .page : nil
    }
    format.escaped = { words in
      words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("–", with: "&ndash;")
    }
    return format
  }()
}
