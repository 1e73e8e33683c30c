import ArgumentParser

/// Everyday command lines of single commands, read without the argument parser: its look-ups cost more than reading a résumé.
///
/// What is not understood whole goes to the parser, so both ways mean the same.
enum DirectCommands {
  /// Returns the command with its values; nil for any command line that the parser has to read.
  static func read(_ arguments: [String]) -> (any StatusCommand)? {
    let rest = Array(arguments.dropFirst())
    switch arguments.first {
    case "diff": return diff(rest)
    case "status": return status(rest)
    case "outline": return outline(rest)
    case "check": return check(rest)
    case "matrix": return matrix(rest)
    case "sync": return sync(rest)
    case "merge-file": return mergeFile(rest)
    case "merge-driver": return mergeDriver(rest)
    case "git-diff": return gitDiff(rest)
    default: return nil
    }
  }

  /// The flags, the values of options and the other words of a command line.
  private struct Words {
    var flags: [String] = []
    var values: [(option: String, value: String)] = []
    var others: [String] = []

    /// Divides a command line; nil if it has any other option.
    init?(_ arguments: [String], flags known: [String], options: [String] = []) {
      var left = arguments[...]
      while let typed = left.popFirst() {
        var word = typed
        if let equals = typed.firstIndex(of: "="), options.contains(String(typed[..<equals])) {
          word = String(typed[..<equals])
          left = [String(typed[typed.index(after: equals)...])] + left
        }
        if known.contains(word) {
          flags.append(word)
        } else if options.contains(word) {
          guard let value = left.popFirst(), !value.hasPrefix("-") else { return nil }
          values.append((word, value))
        } else if word.hasPrefix("-") {
          return nil
        } else {
          others.append(word)
        }
      }
    }

    func has(_ names: String...) -> Bool { flags.contains { names.contains($0) } }

    /// The options that all reports share; nil for values that the parser has to refuse.
    var report: ReportOptions? {
      var report = ReportOptions.unset
      for (option, value) in values {
        switch option {
        case "--color":
          guard let color = ColorChoice(rawValue: value) else { return nil }
          report.color = color
        case "--width":
          guard let width = Int(value) else { return nil }
          report.width = width
        default: continue
        }
      }
      report.hidesMoves = has("--no-moves")
      report.ignoresFormat = has("--ignore-format")
      report.showsFormat = has("--format-changes")
      return (try? report.validate()) == nil ? nil : report
    }
  }

  private static let reportFlags = ["--no-moves", "--ignore-format", "--format-changes"]
  private static let reportOptions = ["--color", "--width"]

  private static func diff(_ arguments: [String]) -> Diff? {
    let flags = [
      "--json", "--markdown", "--stat", "--side-by-side", "--all", "--explain", "--exit-code", "-q", "--quiet",
    ]
    guard let words = Words(arguments, flags: flags + reportFlags, options: reportOptions), let report = words.report else {
      return nil
    }
    var command = Diff()
    command.sides = words.others
    command.json = words.has("--json")
    command.markdown = words.has("--markdown")
    (command.html, command.against) = (nil, nil)
    command.stat = words.has("--stat")
    command.sideBySide = words.has("--side-by-side")
    command.all = words.has("--all")
    command.explain = words.has("--explain")
    command.answersByStatus = words.has("--exit-code")
    command.quiet = words.has("-q", "--quiet")
    command.document = .all
    command.report = report
    return (try? command.validate()) == nil ? nil : command
  }

  private static func status(_ arguments: [String]) -> Status? {
    guard let words = Words(arguments, flags: ["--json"]), words.others.isEmpty else { return nil }
    var command = Status()
    command.json = words.has("--json")
    return command
  }

  private static func outline(_ arguments: [String]) -> Outline? {
    guard let words = Words(arguments, flags: ["--json", "--render"] + reportFlags, options: reportOptions),
      let report = words.report, words.others.count <= 1, !(words.has("--json") && words.has("--render"))
    else { return nil }
    var command = Outline()
    command.source = words.others.first
    command.json = words.has("--json")
    command.render = words.has("--render")
    command.document = .all
    command.report = report
    return command
  }

  private static func check(_ arguments: [String]) -> Check? {
    guard let words = Words(arguments, flags: ["--json", "--strict"] + reportFlags, options: reportOptions),
      let report = words.report, words.others.count <= 1
    else { return nil }
    var command = Check()
    command.source = words.others.first
    command.json = words.has("--json")
    command.strict = words.has("--strict")
    command.document = .all
    command.report = report
    return command
  }

  private static func matrix(_ arguments: [String]) -> Matrix? {
    guard let words = Words(arguments, flags: ["--json"] + reportFlags, options: reportOptions), let report = words.report,
      words.others.isEmpty
    else { return nil }
    var command = Matrix()
    command.json = words.has("--json")
    command.html = nil
    command.document = .all
    command.report = report
    return command
  }

  private static func sync(_ arguments: [String]) -> Sync? {
    let flags = ["--json", "--dry-run", "--exit-code", "-v", "--verbose"]
    guard let words = Words(arguments, flags: flags + reportFlags, options: reportOptions), let report = words.report else {
      return nil
    }
    var command = Sync()
    command.roles = words.others
    command.dryRun = DryRunOptions()
    command.dryRun.isDryRun = words.has("--dry-run")
    command.answersByStatus = words.has("--exit-code")
    command.verbose = words.has("-v", "--verbose")
    command.json = words.has("--json")
    command.report = report
    return command
  }

  private static func mergeFile(_ arguments: [String]) -> MergeFile? {
    guard
      let words = Words(
        arguments, flags: ["-p", "--stdout", "-q", "--quiet", "--diff3", "--ours"],
        options: ["-L", "--label", "--marker-size", "--report"]),
      words.others.count == 3
    else { return nil }
    var command = MergeFile()
    (command.ours, command.base, command.theirs) = (words.others[0], words.others[1], words.others[2])
    command.printsResult = words.has("-p", "--stdout")
    command.quiet = words.has("-q", "--quiet")
    command.showsBase = words.has("--diff3")
    command.oursWins = words.has("--ours")
    command.json = false
    command.labels = []
    command.markerSize = 7
    command.report = nil
    for (option, value) in words.values {
      switch option {
      case "--marker-size":
        guard let size = Int(value) else { return nil }
        command.markerSize = size
      case "--report": command.report = value
      default: command.labels.append(value)
      }
    }
    return (try? command.validate()) == nil ? nil : command
  }

  private static func mergeDriver(_ arguments: [String]) -> MergeDriver? {
    guard let words = Words(arguments, flags: []), (3...5).contains(words.others.count) else { return nil }
    var command = MergeDriver()
    (command.base, command.ours, command.theirs) = (words.others[0], words.others[1], words.others[2])
    command.markerSize = 7
    if words.others.count > 3 {
      guard let size = Int(words.others[3]) else { return nil }
      command.markerSize = size
    }
    command.path = words.others.count > 4 ? words.others[4] : nil
    return command
  }

  private static func gitDiff(_ arguments: [String]) -> GitDiff? {
    guard let words = Words(arguments, flags: []), !words.others.isEmpty else { return nil }
    var command = GitDiff()
    command.arguments = words.others
    return command
  }
}
