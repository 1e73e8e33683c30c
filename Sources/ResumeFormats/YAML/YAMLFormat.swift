import ResumeModel

extension SourceFormat {
  /// RenderCV and other YAML.
  static let yaml: SourceFormat = {
    var format = SourceFormat("yaml", .values { YAMLScanner.read($0) })
    format.files = FileNames(
      endings: ["yaml", "yml"], searched: ["yaml", "yml"], suffixes: ["_cv"],
      usual: ["resume*.yaml", "resume*.yml", "*_CV.yaml", "cv.yaml"], included: ["yaml", "yml"])
    format.signs = Signs(certainty: .lines) { source in
      has(["cv:\n", "\nsections:\n", "basics:\n"], in: source) && YAMLScanner.read(source) != nil
    }
    format.findFlaw = { YAMLScanner.failure(in: $0) }
    format.checkSoundness = { YAMLScanner.read($0) != nil || YAMLScanner.read($1) == nil }
    format.layout = PartLayout(
      isKeyed: true, separator: .commasAfter([.openBracket, .openBrace]), sectionsMayBeEmpty: false, closing: .none,
      rereading: .sameKinds)
    // Comments may precede `cv:`.
    format.standard = { source in
      source.split(separator: .newline).contains { $0.starts(with: Array("cv:".utf8)) } ? .renderCV : nil
    }
    return format
  }()
}
