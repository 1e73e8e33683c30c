import ArgumentParser
import Host
import ResumeArchive
import ResumeReports

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
  case auto, always, never
}

/// The options that all reports share, each also a variable `RESVER_…`.
struct ReportOptions: ParsableArguments {
  @Option(help: "When to use colours.")
  var color: ColorChoice?

  @Option(help: "The number of columns; 0 never breaks a line.")
  var width: Int?

  @Flag(name: .customLong("no-moves"), help: "Do not report moves.")
  var hidesMoves = false

  @Flag(name: .customLong("ignore-format"), help: "Leave out changes of layout only. (default)")
  var ignoresFormat = false

  @Flag(name: .customLong("format-changes"), help: "Report changes of layout only as well.")
  var showsFormat = false

  /// The options of a command line that sets none of them.
  static var unset: ReportOptions {
    var options = ReportOptions()
    (options.color, options.width) = (nil, nil)
    (options.hidesMoves, options.ignoresFormat, options.showsFormat) = (false, false, false)
    return options
  }

  /// Refuses contradictory options.
  func validate() throws {
    if ignoresFormat && showsFormat {
      throw ValidationError("--ignore-format and --format-changes exclude each other.")
    }
    if let width, width < 0 { throw ValidationError("--width takes a number of at least 0.") }
  }

  /// Returns the appearance of a report: flags override `RESVER_…`, which override the terminal.
  func appearance(_ environment: Environment) -> Appearance {
    Appearances.choose(color: color, width: width, environment)
  }

  /// Returns the scope of a diff.
  func scope(_ environment: Environment) -> ReportScope {
    let variables = environment.variables
    return ReportScope(
      includesFormat: showsFormat
        || (!ignoresFormat && Appearances.isSet("RESVER_FORMAT_CHANGES", variables)),
      includesMoves: !(hidesMoves || Appearances.isSet("RESVER_NO_MOVES", variables)))
  }
}

/// Chooses colours and width.
enum Appearances {
  /// Flags before variables before the terminal.
  static func choose(color: ColorChoice?, width: Int?, _ environment: Environment) -> Appearance {
    let variables = environment.variables
    let isTerminal = Screen.isTerminal(1)
    let choice = color ?? variables["RESVER_COLOR"].flatMap { ColorChoice(rawValue: $0) } ?? .auto
    let hasColor =
      switch choice {
      case .always: true
      case .never: false
      case .auto:
        variables["NO_COLOR", default: ""].isEmpty
          && (isTerminal || isSet("CLICOLOR_FORCE", variables) || variables["GIT_PAGER_IN_USE"] != nil)
          && (variables["TERM"] != "dumb" || isSet("CLICOLOR_FORCE", variables))
      }
    return Appearance(hasColor: hasColor, width: width ?? self.width(of: 1, environment))
  }

  /// Returns the columns of an output; 0, which never breaks a line, if it is no terminal.
  static func width(of descriptor: Int32, _ environment: Environment) -> Int {
    let variables = environment.variables
    let isTerminal = Screen.isTerminal(descriptor)
    let columns =
      variables["RESVER_WIDTH"].flatMap { Int($0) }
      ?? (isTerminal ? variables["COLUMNS"].flatMap { Int($0) } ?? Screen.columns(descriptor) ?? 80 : 0)
    return max(0, columns)
  }

  /// Whether a variable is set to a positive value.
  static func isSet(_ name: String, _ variables: [String: String]) -> Bool {
    guard let value = variables[name]?.lowercased() else { return false }
    return !["", "0", "false", "no", "off"].contains(value)
  }
}
