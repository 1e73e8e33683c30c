import ChildProcesses
import Foundation
import GitObjects
import GitReferences
import TestSupport
import Testing

@testable import GitStore

@Suite struct `Git's commit graph` {
  let folder: TemporaryDirectory
  let repository: GitRepository
  /// The first commit first; the résumé changes in every tenth.
  let commits: [ObjectID]
  static let path = "docs/cv/resume.md"

  init() throws {
    folder = try TemporaryDirectory()
    repository = try GitRepository.create(at: folder.path, branch: "main", environment: [:])
    var commits: [ObjectID] = []
    for number in 0..<45 {
      let author = Signature(name: "Test Person", email: "test@example.com", seconds: 1_600_000_000 + Int64(number), offset: 0)
      let files = [(Self.path, "resume \(number / 10)"), ("docs/notes.txt", "\(number)"), ("other.txt", "\(number)")]
      var entries: [TreeEntry] = []
      for (path, text) in files {
        entries.append(TreeEntry(id: try repository.writeBlob(Array(text.utf8)), mode: 0o100644, path: path))
      }
      let tree = try repository.writeTree(from: commits.last, setting: entries)
      commits.append(
        try repository.writeCommit(
          tree: tree, parents: commits.suffix(1), author: author, committer: author, message: "edit \(number)\n"))
    }
    self.commits = commits
  }

  private var graphPath: String { folder.path + "/.git/objects/info/commit-graph" }

  private func writeGraph(upTo last: Int = 44) throws {
    let git = { (arguments: [String], input: String) in
      try ChildProcess.run(
        ["git", "-C", self.folder.path] + arguments, environment: ["PATH": "/usr/local/bin:/usr/bin:/bin"],
        input: Array(input.utf8))
    }
    let written = try git(["commit-graph", "write", "--stdin-commits"], "\(commits[last])\n")
    #expect(written.status == 0, "\(String(decoding: written.errors, as: UTF8.self))")
  }

  private func opened() throws -> GitRepository { try GitRepository.open(startingAt: folder.path, environment: [:]) }

  @Test func `says of each commit what the commit says`() throws {
    try writeGraph()
    let graph = try #require(CommitGraph(graphPath))
    for id in commits {
      let commit = try repository.readCommit(id)
      let node = try #require(graph.node(of: id))
      #expect(node.tree == commit.tree && node.parent == commit.parents.first)
    }
    let stranger = try #require(ObjectID("00000000000000000000000000000000000000ff"))
    #expect(graph.node(of: stranger) == nil)
  }

  @Test func `a walk passes what has the same file, and stops where it has to`() throws {
    // Without a graph nothing is passed.
    let bare = try opened()
    var plain = bare.firstParents(from: commits[38])
    _ = try plain.next()
    #expect(try plain.skip(sameAs: try #require(try bare.entry(at: Self.path, in: commits[38]))) { _ in false } == nil)
    try writeGraph(upTo: 40)
    let fresh = try opened()
    var walk = fresh.firstParents(from: commits[38])
    _ = try walk.next()
    let entry = try #require(try fresh.entry(at: Self.path, in: commits[38]))
    #expect(try walk.skip(sameAs: entry) { _ in false } == commits[30])
    #expect(try walk.next()?.id == commits[29])
    var stopped = fresh.firstParents(from: commits[38])
    _ = try stopped.next()
    #expect(try stopped.skip(sameAs: entry) { $0 == commits[35] } == commits[36])
    // The newest commits are not in the graph.
    var newest = fresh.firstParents(from: commits[44])
    _ = try newest.next()
    let own = try #require(try fresh.entry(at: Self.path, in: commits[44]))
    #expect(try newest.skip(sameAs: own) { _ in false } == nil)
    #expect(try newest.next()?.id == commits[43])
    // The first commit ends a walk.
    var first = fresh.firstParents(from: commits[5])
    _ = try first.next()
    let oldest = try #require(try fresh.entry(at: Self.path, in: commits[5]))
    #expect(try first.skip(sameAs: oldest) { _ in false } == commits[0])
    #expect(try first.next() == nil)
  }

  @Test func `a graph that is damaged anywhere is no graph, or says nothing of a commit`() throws {
    try writeGraph()
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: graphPath)))
    let copy = folder.path + "/graph"
    for length in stride(from: 0, to: bytes.count, by: 37) {
      try Data(bytes[..<length]).write(to: URL(fileURLWithPath: copy))
      if let graph = CommitGraph(copy) { for id in commits { _ = graph.node(of: id) } }
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var broken = bytes
      for _ in 0..<4 { broken[Int.random(in: 0..<broken.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      try Data(broken).write(to: URL(fileURLWithPath: copy))
      if let graph = CommitGraph(copy) { for id in commits { _ = graph.node(of: id) } }
    }
  }
}
