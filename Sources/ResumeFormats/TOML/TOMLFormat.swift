import ResumeModel

extension SourceFormat {
  /// TOML, by its keys as JSON and YAML are.
  static let toml: SourceFormat = {
    var format = SourceFormat("toml", .values { TOMLScanner.read($0).map { [$0] } })
    format.files = FileNames(endings: ["toml"], searched: ["toml"], included: ["toml"])
    format.findFlaw = { source in
      TOMLScanner.failure(in: source).map { SourceFlaw(at: $0, of: source, "this is not valid TOML") }
    }
    format.checkSoundness = { TOMLScanner.read($0) != nil || TOMLScanner.read($1) == nil }
    format.layout = PartLayout(
      isKeyed: true, separator: .commasAfter([.openBracket, .openBrace]), spread: .everything, rereading: .sameKinds)
    return format
  }()
}
