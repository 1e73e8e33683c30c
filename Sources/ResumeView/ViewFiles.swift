import LoopbackServer
import ResumeReports

/// The files that every page loads: style sheet, script and icon.
enum ViewFiles {
  /// Returns the file at a path; nil for other paths.
  static func answer(_ request: HTTPRequest) -> HTTPResponse? {
    guard request.method != .post else { return nil }
    return switch request.path {
    case "/view.css": HTTPResponse(.done, type: "text/css; charset=utf-8", PageStyle.sheet + ViewStyle.sheet)
    case "/view.js": HTTPResponse(.done, type: "text/javascript; charset=utf-8", ViewScript.text)
    case "/icon.svg", "/favicon.ico": HTTPResponse(.done, type: "image/svg+xml", icon)
    default: nil
    }
  }

  /// A sheet with a removed and an added line.
  private static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="2" y="1" width="12" height="14" rx="2" fill="#5b3a9e"/>\
    <path d="M5 5h6" stroke="#ff9d94" stroke-width="2"/><path d="M5 10h6" stroke="#8fdca4" stroke-width="2"/></svg>
    """
}
