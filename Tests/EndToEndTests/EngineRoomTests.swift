import TestSupport
import Testing

/// An engine reads only the version's own files and has no network (docs/security.md).
@Suite struct `A hostile résumé takes nothing along` {
  @Test func `a file outside the project and an address are left out of the output, with a warning`() throws {
    let sandbox = try Sandbox()
    guard try sandbox.run(["sh", "-c", "command -v weasyprint || command -v chromium"]).status == 0 else { return }
    try sandbox.git("init", "-q", "-b", "main", "r")
    try sandbox.directory.write("SECRET-OF-THE-MACHINE\n", to: "secret.txt")
    let secret = "\(sandbox.directory.path)/secret.txt"
    try sandbox.directory.write(
      """
      # Kim Ode

      ## Work

      - Kept <a rel="attachment" href="file://\(secret)">the books</a> ![p](\(secret))
      - Sold ![pic](http://127.0.0.1:9/x.png) the boats

      """, to: "r/resume.md")
    try sandbox.git("add", ".", in: "r")
    try sandbox.git("commit", "-qm", "x", in: "r")
    let told = try sandbox.resver("export", "-f", "pdf", "-o", "o.pdf", in: "r")
    guard told.status == 0 else { return }
    #expect(told.output.contains("not carried") && told.output.contains("secret.txt"), "\(told)")
    let there = try sandbox.run(["sh", "-c", "grep -c SECRET-OF-THE-MACHINE r/o.pdf; pdfdetach -list r/o.pdf 2>&1"])
    #expect(there.output.hasPrefix("0"), "\(there)")
    #expect(!there.output.contains("1 embedded"), "\(there)")
  }
}
