import Host
import ResumeReports

/// `resver help TOPIC` and `resver help topics`.
struct PlainHelp: PlainCommand {
  /// The page to print; nil for the list.
  private let topic: HelpTopic?

  /// Takes a command line that is `help` and the name of a page, or `topics`; nil for any other.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    topic = HelpTopic.all.first { $0.name == arguments[1] }
    if topic == nil, arguments[1] != "topics" { return nil }
  }

  func run() throws -> ExitStatus {
    let environment = Environment.current()
    let lines = topic.map { MarkdownLines.lines($0.text, reference: HelpTopic.reference) } ?? list
    Console.print(TerminalText.render(lines, Appearances.choose(color: nil, width: nil, environment)))
    Console.flush(environment: environment.variables)
    return .done
  }

  private var list: [ReportLine] {
    let width = HelpTopic.all.map(\.name.count).max() ?? 0
    let lines = HelpTopic.all.map { topic in
      let padding = String(repeating: " ", count: width - topic.name.count + 1)
      return ReportLine(mark: Span(topic.name + padding, .heading), [Span(topic.title)])
    }
    return lines + [ReportLine([]), ReportLine([Span("`resver help TOPIC` prints a page")])]
  }
}
