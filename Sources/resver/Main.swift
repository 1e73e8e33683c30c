import ResverCommands

/// The program: everything is in ResverCommands.
@main
enum Main {
  static func main() {
    EntryPoint.run()
  }
}
