package import Host
import ResumeExport
import ResumeFormats
package import ResumeTailoring
import YAMLTree

/// The content of `resver.yaml` at the root of the repository. Everything works without it.
package struct Configuration: Sendable, Equatable {
  /// The documents, in order; empty if the file lists none.
  package var documents: [Document] = []
  /// The branch with everything, when the file names it.
  package var base: String?
  /// The rules of each role that has any.
  package var roles: [String: TailoringRules] = [:]
  /// The variants that are kept as files beside the documents, in order.
  package var variants: [FileVariant] = []
  /// The paths of all variants that are kept as files.
  package var variantPaths: [String] { variants.flatMap(\.files.values).sorted() }
  /// Checks that are switched off, by their names.
  package var checksOff: Set<String> = []
  /// The settings under `export:`.
  package var export = ExportSettings()

  /// The configuration of an empty file.
  package init() {}

  /// Reads the file's bytes.
  ///
  /// - Throws: for YAML errors and for values of the wrong shape, with the file and line.
  package static func read(_ bytes: [UInt8]) throws(UserError) -> Configuration {
    var configuration = Configuration()
    let root: YAMLNode?
    do {
      root = try YAMLReader.read(bytes)
    } catch {
      throw ConfigurationFile.failure(error.line, error.problem)
    }
    guard let root, root.text != "" else { return configuration }
    guard root.pairs != nil else {
      throw ConfigurationFile.failure(root.line, "it must be a mapping, such as `documents: [resume.md]`")
    }
    try KnownKeys.refuseUnknown(root, KnownKeys.root, block: "")
    if let base = root["base"] {
      guard let text = base.text, !text.isEmpty else {
        throw ConfigurationFile.failure(base.line, "`base` must be the name of a branch")
      }
      configuration.base = text
    }
    if let documents = root["documents"] {
      guard let members = documents.members else {
        throw ConfigurationFile.failure(documents.line, "`documents` must be a list")
      }
      for member in members { configuration.documents.append(try document(member)) }
    }
    if let roles = root["roles"] {
      do {
        configuration.roles = try RoleRules.read(roles)
      } catch {
        throw ConfigurationFile.failure(error.line, error.cause)
      }
    }
    if let variants = root["variants"] { configuration.variants = try FileVariant.read(variants) }
    if let checks = root["checks"] { configuration.checksOff = try self.checksOff(checks) }
    if let export = root["export"] { configuration.export = try self.export(export) }
    let names = configuration.documents.map(\.name)
    if let double = names.first(where: { name in names.count { $0 == name } > 1 }) {
      throw ConfigurationFile.failure(root["documents"]?.line ?? 1, "two documents have the name `\(double)`")
    }
    return configuration
  }

  /// `checks:` maps the names of checks to `off`, `on` or `false`, `true`.
  private static func checksOff(_ node: YAMLNode) throws(UserError) -> Set<String> {
    guard let pairs = node.pairs else {
      throw ConfigurationFile.failure(node.line, "`checks` must be a mapping, such as `date-style: off`")
    }
    try KnownKeys.refuseUnknown(node, KnownKeys.checks, block: "checks: ")
    var off: Set<String> = []
    for (key, value) in pairs {
      switch value.text?.lowercased() {
      case "off", "false", "no": off.insert(key.text ?? "")
      case "on", "true", "yes": continue
      default: throw ConfigurationFile.failure(value.line, "`\(key.text ?? "")` must be `on` or `off`")
      }
    }
    return off
  }

  /// Reads `export:`, which contains `css`, a path, and `engines`, commands by the format they make.
  private static func export(_ node: YAMLNode) throws(UserError) -> ExportSettings {
    guard node.pairs != nil else {
      throw ConfigurationFile.failure(node.line, "`export` must be a mapping, such as `css: style.css`")
    }
    try KnownKeys.refuseUnknown(node, KnownKeys.export, block: "export: ")
    var settings = ExportSettings()
    if let css = node["css"] {
      guard let path = css.text, ConfigurationFile.isInside(path) else {
        throw ConfigurationFile.failure(css.line, "`css` must be a path in the repository")
      }
      settings.css = path
    }
    if let theme = node["theme"] {
      guard let known = theme.text.flatMap(PageTheme.init(rawValue:)) else {
        throw ConfigurationFile.failure(
          theme.line, "`theme` must be one of \(PageTheme.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      settings.look.theme = known
    }
    if let paper = node["paper"] {
      guard let known = paper.text.flatMap({ PageLook.Paper(rawValue: $0.lowercased()) }) else {
        throw ConfigurationFile.failure(
          paper.line, "`paper` must be one of \(PageLook.Paper.allCases.map(\.rawValue).joined(separator: ", "))")
      }
      settings.look.paper = known
    }
    if let accent = node["accent"] {
      guard let colour = accent.text, PageLook.isColour(colour) else {
        throw ConfigurationFile.failure(accent.line, "`accent` must be a colour in quotes, such as \"#1f4e79\"")
      }
      settings.look.accent = colour
    }
    for (key, value) in node["engines"]?.pairs ?? [] {
      guard let format = key.text.flatMap(ExportFormat.init(rawValue:)), format != .png else {
        throw ConfigurationFile.failure(key.line, "`\(key.text ?? "")` is not a format of `engines`; use pdf, html or docx")
      }
      // Split at blanks and run without a shell.
      let words =
        value.text?.split(separator: " ").map(String.init) ?? value.members?.compactMap(\.text) ?? []
      guard words.contains(where: { $0.contains("{in}") }) else {
        throw ConfigurationFile.failure(value.line, "a command needs `{in}`, as in `tectonic {in} --outdir {dir}`")
      }
      settings.engines[format] = ExportSettings.Engine(words: words, line: key.line)
    }
    return settings
  }

  private static func document(_ node: YAMLNode) throws(UserError) -> Document {
    try KnownKeys.refuseUnknown(node, KnownKeys.document, block: "documents: ")
    guard let path = node.text ?? node["path"]?.text ?? node["file"]?.text, !path.isEmpty else {
      throw ConfigurationFile.failure(node.line, "a document needs a `path`")
    }
    guard ConfigurationFile.isInside(path) else { throw ConfigurationFile.failure(node.line, "`\(path)` leaves the repository") }
    var document = Document(path: path)
    if let name = node["name"]?.text, !name.isEmpty { document.name = name }
    document.language = node["language"]?.text
    if let format = node["format"] {
      document.format = format.text.flatMap(SourceFormat.called)
      guard document.format != nil else {
        let names = SourceFormat.all.map { "`\($0.name)`" }.joined(separator: ", ")
        throw ConfigurationFile.failure(format.line, "`format` must be one of \(names)")
      }
    }
    return document
  }
}
