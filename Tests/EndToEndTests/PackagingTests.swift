import Foundation
import TestSupport
import Testing

/// The files of a release, built around a stand-in for its static program; scripts/package-try installs the
/// real one.
@Suite struct `Packages hold what they promise` {
  /// A sandbox with a program that needs no library: a shell script in front of the built one.
  private func packaged() throws -> (sandbox: Sandbox, told: CommandOutcome) {
    let sandbox = try Sandbox()
    try sandbox.writeProgram("#!/bin/sh\nexec '\(Sandbox.program)' \"$@\"\n", to: "program")
    sandbox.variables = [
      "RESVER_REPOSITORY": "https://example.com/kim/resver", "SOURCE_DATE_EPOCH": "1700000000",
    ]
    let told = try sandbox.run([Fixtures.root + "/scripts/package", "--program", "program", "dist"])
    return (sandbox, told)
  }

  private static var isPossible: Bool {
    #if os(Linux)
      return FileManager.default.fileExists(atPath: Fixtures.root + "/.git")
        && ["python3", "dpkg-deb", "xz"].allSatisfy(Tools.has)
    #else
      return false
    #endif
  }

  @Test(.enabled(if: isPossible))
  func `archives, a package, a formula and an image, of the same bytes each time`() throws {
    let (sandbox, told) = try packaged()
    #expect(told.status == 0, "\(told)")
    #expect(try sandbox.run(["sh", "-c", "cd dist && sha256sum --quiet -c SHA256SUMS"]).status == 0)
    let sums = try sandbox.directory.read("dist/SHA256SUMS")
    #expect(sums.split(separator: "\n").count == 6, "\(sums)")
    try expectArchive(in: sandbox)
    try expectDebianPackage(in: sandbox)
    try expectBill(in: sandbox)

    let formula = try sandbox.directory.read("dist/resver.rb")
    #expect(!formula.contains("@REPOSITORY@") && !formula.contains("OWNER"), "\(formula)")
    #expect(formula.matches(of: /sha256 "[0-9a-f]{64}"/).count == 2, "\(formula)")
    // The image's first stage finds the program where the archives are unpacked.
    let image = try sandbox.directory.read("dist/Dockerfile")
    #expect(
      image.contains("ADD resver-*-linux-*.tar.xz /archives/\n")
        && image.contains("mv /archives/resver-*-linux-$machine"))
    let unpack =
      "mkdir a && tar -xJf dist/resver-*-linux-*.tar.xz -C a && test -x a/resver-*-linux-$(uname -m)/bin/resver"
    #expect(try sandbox.run(["sh", "-c", unpack]).status == 0)

    try sandbox.run([Fixtures.root + "/scripts/package", "--program", "program", "again"])
    #expect(try sandbox.directory.read("again/SHA256SUMS") == sums)
  }

  private func expectArchive(in sandbox: Sandbox) throws {
    let names = try sandbox.run(["sh", "-c", "tar -tf dist/resver-*-linux-*.tar.xz"]).output
    for path in [
      "bin/resver", "share/man/man1/resver.1", "share/bash-completion/completions/resver",
      "share/zsh/site-functions/_resver", "share/fish/vendor_completions.d/resver.fish",
      "share/doc/resver/THIRD-PARTY", "share/doc/resver/docs/merging.md", "share/doc/resver/docs/schemas/sync.schema.json",
    ] { #expect(names.contains("/" + path + "\n"), "\(path)") }
  }

  private func expectDebianPackage(in sandbox: Sandbox) throws {
    let fields = try sandbox.run(["sh", "-c", "dpkg-deb -f dist/resver_*.deb"]).output
    #expect(fields.contains("Package: resver\n") && fields.contains("Depends: git\n"), "\(fields)")
    #expect(fields.contains("Homepage: https://example.com/kim/resver\n"), "\(fields)")
    let files = try sandbox.run(["sh", "-c", "dpkg-deb -c dist/resver_*.deb"]).output
    for path in [
      "usr/bin/resver", "usr/share/man/man1/resver.1.gz", "usr/share/doc/resver/copyright",
      "usr/share/zsh/vendor-completions/_resver",
    ] { #expect(files.contains("./" + path + "\n"), "\(path)") }
    guard Tools.has("lintian") else { return }
    // The stand-in is not a static program, so overrides for one are unused here.
    let told = try sandbox.run(["sh", "-c", "lintian dist/resver_*.deb"])
    #expect(!told.output.contains("E: ") && !told.output.contains("W: "), "\(told)")
  }

  private func expectBill(in sandbox: Sandbox) throws {
    let text = try sandbox.run(["sh", "-c", "cat dist/*.spdx.json"]).output
    let bill = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(bill["spdxVersion"] as? String == "SPDX-2.3")
    let packages = try #require(bill["packages"] as? [[String: Any]])
    let names = packages.compactMap { $0["name"] as? String }
    for name in ["resver", "swift-argument-parser", "swift-runtime", "libgit2", "libyaml", "zlib", "glibc"] {
      #expect(names.contains(name), "\(name)")
    }
    let known = Set(packages.compactMap { $0["SPDXID"] as? String } + ["SPDXRef-DOCUMENT"])
    #expect(known.count == packages.count + 1)
    for relation in try #require(bill["relationships"] as? [[String: String]]) {
      #expect(
        known.contains(relation["relatedSpdxElement"] ?? "")
          && known.contains(relation["spdxElementId"] ?? ""))
    }
  }

  @Test(.enabled(if: isPossible)) func `a program with shared libraries is no release`() throws {
    let sandbox = try Sandbox()
    let told = try sandbox.run([Fixtures.root + "/scripts/package", "--program", "/usr/bin/git", "dist"])
    #expect(
      told.status == 1 && told.errors.contains("shared libraries") && told.errors.contains("Hint:"), "\(told)"
    )
  }
}

/// The manual is generated from the program's own help.
@Suite struct `The manual is whole` {
  private func manual() throws -> (sandbox: Sandbox, text: String) {
    let sandbox = try Sandbox()
    let told = try sandbox.run([Fixtures.root + "/scripts/manual", Sandbox.program, "2026-01-31"])
    #expect(told.status == 0, "\(told)")
    try sandbox.directory.write(told.output, to: "resver.1")
    return (sandbox, told.output)
  }

  @Test(.enabled(if: Tools.has("python3"))) func `it has every command and every section, and é is é`() throws {
    let (sandbox, text) = try manual()
    for title in [
      "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXAMPLES", "FILES", "ENVIRONMENT", "EXIT STATUS",
    ] {
      #expect(text.contains("\n.SH \(title)\n"), "\(title)")
    }
    #expect(text.contains("résumé") && text.contains("\"2026\\-01\\-31\"") || text.contains("\"2026-01-31\""))
    let dump = try sandbox.resver("--experimental-dump-help").output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    let commands = (root["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? []
    #expect(commands.count > 25)
    for command in commands where command["shouldDisplay"] as? Bool == true {
      let name = (command["commandName"] as? String ?? "").replacing("-", with: "\\-")
      #expect(name == "help" || text.contains("\n.SS resver \(name)\n"), "\(name)")
    }
  }

  @Test(.enabled(if: Tools.has("python3") && Tools.has("mandoc"))) func `mandoc finds nothing wrong with it`()
    throws
  {
    let (sandbox, _) = try manual()
    let told = try sandbox.run(["mandoc", "-T", "lint", "-W", "warning", "resver.1"])
    #expect(told.status == 0, "\(told.output)")
  }

  @Test(.enabled(if: Tools.has("python3") && Tools.has("groff"))) func `groff shows it as it was written`()
    throws
  {
    let (sandbox, _) = try manual()
    let told = try sandbox.run(["groff", "-man", "-K", "utf8", "-T", "utf8", "-ww", "resver.1"])
    #expect(told.status == 0 && told.errors.isEmpty && told.output.contains("résumé"), "\(told.errors)")
  }

  @Test(.enabled(if: Tools.has("python3")))
  func `what it says of variables and files is what the program reads`() throws {
    let sections = try Fixtures.text(".packaging/manual.man")
    let sources = try Fixtures.paths(below: "Sources", ending: ".swift").map(Fixtures.text).joined()
    for name in sources.matches(of: /"(RESVER_[A-Z_]+)"/).map({ String($0.1) }) {
      #expect(sections.contains(name), "the manual lacks \(name)")
    }
    for name in sections.matches(of: /RESVER_[A-Z_]+/).map({ String($0.0) }) {
      #expect(sources.contains("\"\(name)\""), "\(name) is read nowhere")
    }
  }
}
