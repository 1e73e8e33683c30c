import ArgumentParser
import ChildProcesses
import Host
import ResumeArchive
import ResumeOperations
import ResumeView

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `resver view`
struct View: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "view",
    abstract: "Show the versions and their changes as a web page on this machine.",
    discussion: """
      resver listens on 127.0.0.1 alone, prints an address with a secret in it, and opens your browser there. Nobody without \
      the address sees anything, and nothing is sent anywhere. The page follows the files and branches as they change. Ctrl-C ends it.

      Examples:
        resver view
        resver view --port 8321 --no-open
      """)

  @Option(help: ArgumentHelp("The port to listen on. (default: any that is free)", valueName: "port"))
  var port: UInt16?

  @Flag(name: .customLong("no-open"), help: "Print the address and open no browser.")
  var opensNothing = false

  @Flag(help: "Print the address as JSON (docs/json.md).")
  var json = false

  /// The output of `--json`: the schema `resver.view/1`.
  private struct AddressValue: Encodable {
    var schema = "resver.view/1"
    var address: String
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    // Reports a missing repository in the terminal instead of the browser.
    _ = try History.withVariants(environment)
    var server = try ViewServer(port: port ?? 0) { Environment.current() }
    if json {
      try Console.print(json: AddressValue(address: server.address))
    } else {
      Console.print(server.address + "\n")
    }
    Console.flush()
    if opensNothing {
      Console.complain("Open this address in your browser; Ctrl-C ends the page.\n")
    } else {
      let isOpen = Browser.open(server.launchAddress, environment.variables)
      Console.complain(
        isOpen
          ? "Your browser opens the page; Ctrl-C ends it.\n"
          : "No browser could be started: open this address yourself; Ctrl-C ends the page.\n")
    }
    Interruption.await()
    server.run { Interruption.hasCome }
    return .done
  }
}

/// Opens an address in the user's browser.
enum Browser {
  /// Starts `$BROWSER`, or what the system opens pages with.
  ///
  /// - Returns: false if no browser could be started.
  static func open(_ address: String, _ variables: [String: String]) -> Bool {
    var command: [String] = []
    if let chosen = variables["BROWSER"], !chosen.isEmpty {
      // BROWSER may list several commands, separated by colons. Each may have arguments; no shell runs it.
      command = chosen.split(separator: ":").first?.split(separator: " ").map(String.init) ?? []
    } else {
      #if canImport(Darwin)
        command = ["open"]
      #else
        // Without a display, xdg-open starts a text browser or fails.
        if ["DISPLAY", "WAYLAND_DISPLAY"].contains(where: { !variables[$0, default: ""].isEmpty }) { command = ["xdg-open"] }
      #endif
    }
    guard !command.isEmpty else { return false }
    return (try? ChildProcess.launch(command + [address], environment: variables)) != nil
  }
}

/// Ctrl-C and other requests to end the program, as a flag, so that a request in progress is completed.
enum Interruption {
  nonisolated(unsafe) private static var came = false

  /// Whether a signal has arrived.
  static var hasCome: Bool { came }

  /// Installs the signal handlers and unblocks the signals, which the parent process may have blocked.
  static func await() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] {
      signal(number) { _ in Interruption.came = true }
      sigaddset(&signals, number)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
