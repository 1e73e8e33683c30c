extension SourceFormat {
  /// Org, as Emacs has it.
  static let org: SourceFormat = {
    var format = SourceFormat("org", .blocks(headingsMayNamePerson: true) { OrgScanner.scan($0, $1) })
    format.files = FileNames(endings: ["org"], searched: ["org"])
    format.marks = .slashes
    return format
  }()
}
