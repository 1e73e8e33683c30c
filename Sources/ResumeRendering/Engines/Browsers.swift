/// The browsers that can print a page.
enum Browsers {
  /// The names of the programs, the most suitable first; they need more of the system than other engines.
  static let names = [
    "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
  ]
}
