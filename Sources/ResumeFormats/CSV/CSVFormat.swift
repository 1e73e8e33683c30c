import ResumeModel

extension SourceFormat {
  /// Tables of positions, one a row, as résumés made by R read them.
  static let csv: SourceFormat = {
    var format = SourceFormat("csv", .values { CSVScanner.read($0).map { [$0] } })
    format.files = FileNames(endings: ["csv", "tsv"], included: ["csv", "tsv"])
    format.findFlaw = { source in
      CSVScanner.failure(in: source).map { SourceFlaw(at: $0, of: source, "this row has other columns than the first") }
    }
    format.checkSoundness = { CSVScanner.read($0) != nil || CSVScanner.read($1) == nil }
    format.layout = PartLayout(isKeyed: true, separator: .lines, listsMayBeEmpty: true, rereading: .sameKinds)
    return format
  }()
}
