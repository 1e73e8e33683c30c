import Foundation
import TestSupport
import Testing

/// The rules of docs/style.md that a program can check, for the help of every command.
@Suite struct `Help is read once` {
  /// A command of the program's own dump of its help, with those below it.
  private struct Command: Decodable {
    var commandName: String
    var abstract: String?
    var discussion: String?
    var shouldDisplay: Bool?
    var arguments: [Argument]?
    var subcommands: [Command]?

    /// The command and all commands below it that help shows.
    var all: [Command] { [self] + (subcommands ?? []).filter { $0.shouldDisplay != false }.flatMap(\.all) }
  }

  private struct Argument: Decodable {
    var abstract: String?
    var valueName: String?
    var shouldDisplay: Bool
  }

  private struct Dump: Decodable { var command: Command }

  private func commands() throws -> [Command] {
    let text = try Sandbox().resver("--experimental-dump-help").output
    let commands = try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command.all
    try #require(commands.count > 30)
    return commands.filter { $0.commandName != "help" }
  }

  @Test func `every command has a sentence and an example`() throws {
    for command in try commands() {
      #expect(command.abstract?.hasSuffix(".") == true, "\(command.commandName)")
      #expect(command.discussion?.contains("\n  resver ") == true, "\(command.commandName) has no example")
    }
  }

  @Test func `every option has a sentence of its own`() throws {
    for command in try commands() {
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        let abstract = argument.abstract ?? ""
        let name = "\(command.commandName) \(argument.valueName ?? "")"
        #expect(abstract.hasSuffix(".") || abstract.hasSuffix(")"), "\(name): \(abstract)")
      }
    }
  }

  @Test func `every page for users is a topic`() throws {
    // These two are for people who change the program.
    let pages = try Fixtures.names(in: "docs", ending: ".md").map { String($0.dropLast(3)) }.filter {
      !["architecture", "style"].contains($0)
    }
    let sandbox = try Sandbox()
    let list = try sandbox.resver("help", "topics").output
    let topics = list.split(separator: "\n\n")[0].split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(topics.sorted() == pages)
    sandbox.variables["RESVER_WIDTH"] = "60"
    for topic in topics {
      let page = try sandbox.resver("help", topic)
      #expect(page.status == 0 && page.output.count > 500, "\(topic)")
      // Code keeps its words together, which may be long.
      for line in page.output.split(separator: "\n") where line.contains(" ") && !line.hasPrefix("    ") {
        #expect(line.unicodeScalars.count <= 60, "\(topic): \(line)")
        #expect(!line.contains("](") && !line.hasPrefix("#") && !line.hasPrefix("|"), "\(topic): \(line)")
      }
    }
  }
}
