import ChildProcesses
import Foundation
import GitObjects
import GitReferences
import GitStore
import TestSupport
import Testing

@Suite struct `The store keeps what it is given` {
  let folder: TemporaryDirectory
  let repository: GitRepository
  let author = Signature(name: "Test Person", email: "test@example.com", seconds: 1_600_000_000, offset: 120)

  init() throws {
    folder = try TemporaryDirectory()
    repository = try GitRepository.create(at: folder.path, branch: "main", environment: [:])
  }

  private func commit(_ text: String, parents: [ObjectID] = []) throws -> ObjectID {
    let blob = try repository.writeBlob(Array(text.utf8))
    let tree = try repository.writeTree(
      from: parents.first, setting: [TreeEntry(id: blob, mode: 0o100644, path: "docs/cv/resume.md")])
    return try repository.writeCommit(
      tree: tree, parents: parents, author: author, committer: author, message: "say\n")
  }

  @Test func `blobs, nested trees and commits`() throws {
    let id = try commit("hello")
    let commit = try repository.readCommit(id)
    #expect(commit.author == author)
    #expect(commit.subject == "say")
    let entry = try #require(try repository.entry(at: "docs/cv/resume.md", in: id))
    #expect(try repository.readBlob(entry.id) == Array("hello".utf8))
    #expect(try repository.entry(at: "docs/none.md", in: id) == nil)
    #expect(try repository.files(in: id).map(\.path) == ["docs/cv/resume.md"])
  }

  @Test func `the same content, author and time give the same commit`() throws {
    #expect(try commit("same") == commit("same"))
  }

  /// Two commits that share a file in another folder: whatever a full disk leaves out, no object lacks what it names.
  @Test func `objects that are written only in part lack nothing that they name`() throws {
    let shared = try repository.writeBlob(Array("shared".utf8))
    let old = try repository.writeBlob(Array("old".utf8))
    var tip: ObjectID?
    for files in [[("a/x.md", old), ("b/x.md", shared)], [("a/x.md", shared), ("c/d/x.md", shared)]] {
      let tree = try repository.writeTree(
        from: tip, setting: files.map { TreeEntry(id: $0.1, mode: 0o100644, path: $0.0) })
      tip = try repository.writeCommit(
        tree: tree, parents: tip.map { [$0] } ?? [], author: author, committer: author, message: "say\n")
    }
    let root = try #require(tip)
    let empty = try GitRepository.create(at: TemporaryDirectory().path, branch: "main", environment: [:])
    let objects = try repository.objects(from: [root], missingIn: empty)
    #expect(objects.count >= 9)
    for count in 0...objects.count {
      let part = try TemporaryDirectory()
      let other = try GitRepository.create(at: part.path, branch: "main", environment: [:])
      try other.store(Array(objects.prefix(count)))
      // fsck says nothing of what no reference reaches.
      func git(_ arguments: [String]) throws -> (status: Int32, words: [String]) {
        let outcome = try ChildProcess.run(
          ["git", "-C", part.path] + arguments, environment: ProcessInfo.processInfo.environment)
        return (outcome.status, String(decoding: outcome.output, as: UTF8.self).split(separator: "\n").map(String.init))
      }
      let stored = try git(["cat-file", "--batch-all-objects", "--batch-check=%(objectname)"]).words
      #expect(stored.count == count)
      guard count > 0 else { continue }
      #expect(try git(["rev-list", "--objects"] + stored).status == 0, "\(count) of \(objects.count) objects")
    }
  }

  @Test func `a reference moves only from where it was read`() throws {
    let first = try commit("one")
    let second = try commit("two", parents: [first])
    let name = "refs/heads/main"
    try repository.setReference(name, to: first, expecting: nil, message: "make")
    #expect(throws: GitError.self) {
      try repository.setReference(name, to: second, expecting: nil, message: "make again")
    }
    #expect(throws: GitError.self) {
      try repository.setReference(name, to: first, expecting: second, message: "stale")
    }
    try repository.setReference(name, to: second, expecting: first, message: "move")
    #expect(try repository.head() == .branch(name, second))
    #expect(try repository.mergeBase(of: first, and: second) == first)
  }

  @Test(arguments: [3, 100]) func `many references move together, all or none`(count: Int) throws {
    let first = try commit("one")
    let second = try commit("two", parents: [first])
    let names = (0..<count).map { "refs/heads/role/r\($0)" }
    for name in names {
      try repository.setReference(name, to: first, expecting: nil, message: "make")
    }
    var moves = names.map { ReferenceMove(name: $0, from: first, to: second) }
    moves[count - 1].from = second
    #expect(throws: GitError.self) { try repository.moveReferences(moves, by: author, message: "stale") }
    for name in names { #expect(try repository.commit(ofReference: name) == first) }
    moves[count - 1].from = first
    try repository.moveReferences(moves, by: author, message: "merge main")
    for name in names { #expect(try repository.commit(ofReference: name) == second) }
    let log = try folder.read(".git/logs/" + names[0])
    #expect(log.hasSuffix("\(second) Test Person <test@example.com> 1600000000 +0200\tmerge main\n"))
  }

  @Test func `a lock that somebody holds keeps all references where they are`() throws {
    let first = try commit("one")
    let second = try commit("two", parents: [first])
    let names = ["refs/heads/a", "refs/heads/b"]
    for name in names {
      try repository.setReference(name, to: first, expecting: nil, message: "make")
    }
    let moves = names.map { ReferenceMove(name: $0, from: first, to: second) }
    try folder.write("", to: ".git/refs/heads/b.lock")
    #expect(throws: GitError.self) { try repository.moveReferences(moves, by: author, message: "merge") }
    for name in names { #expect(try repository.commit(ofReference: name) == first) }
    // A lock of a killed resver is removed: its mark is older than the lock, and no process holds it.
    try folder.write("resver\n", to: ".git/resver/working-99999999")
    try folder.write("", to: ".git/refs/heads/b.lock")
    try repository.moveReferences(moves, by: author, message: "merge")
    for name in names { #expect(try repository.commit(ofReference: name) == second) }
  }

  @Test func `a branch without a commit is distinguished`() throws {
    #expect(try repository.head() == .unborn("refs/heads/main"))
    #expect(try repository.head().commit == nil)
  }

  @Test func `history is walked one commit at a time`() throws {
    var tip = try commit("0")
    for number in 1..<5 { tip = try commit("\(number)", parents: [tip]) }
    var walk = repository.firstParents(from: tip)
    var count = 0
    while try walk.next() != nil { count += 1 }
    #expect(count == 5)
  }

  @Test func `annotated tags lead to their commit`() throws {
    let id = try commit("tagged")
    let tag = try repository.writeTag(name: "v1", on: id, by: author, message: "first\n")
    try repository.setReference("refs/tags/v1", to: tag, expecting: nil, message: "tag")
    #expect(try repository.commit(named: "v1") == id)
    #expect(try repository.references(matching: "refs/tags/*").map(\.name) == ["refs/tags/v1"])
    #expect(try repository.commit(named: "v9") == nil)
  }

  @Test func `a stale lock ends in an error, not in waiting for ever`() throws {
    let id = try commit("locked")
    try folder.write("", to: ".git/refs/heads/held.lock")
    let error = try #require(throws: GitError.self) {
      try repository.setReference("refs/heads/held", to: id, expecting: nil, message: "x")
    }
    #expect(error.code == .locked)
    #expect(error.operation.words == "move `refs/heads/held`")
  }

  @Test func `an error carries libgit2's words once`() throws {
    let missing = try #require(ObjectID("0123456789012345678901234567890123456789"))
    let error = try #require(throws: GitError.self) { try repository.readBlob(missing) }
    #expect(error.code == .notFound)
    #expect(error.message.contains("0123456789"))
  }

  @Test func `names that git refuses are known`() {
    #expect(GitRepository.isValidName("refs/heads/role/backend"))
    #expect(!GitRepository.isValidName("refs/heads/role/a..b"))
    #expect(!GitRepository.isValidName("refs/heads/--upload-pack=x y"))
  }

  @Test func `the status of one path is returned`() throws {
    try folder.write("a\n", to: "resume.md")
    try folder.write("secret.md\n", to: ".gitignore")
    try folder.write("b\n", to: "secret.md")
    #expect(try repository.status(of: "resume.md") == .untracked)
    #expect(try repository.status(of: "secret.md") == .ignored)
    let blob = try repository.writeBlob(Array("a\n".utf8))
    try repository.stage(TreeEntry(id: blob, mode: 0o100644, path: "resume.md"))
    #expect(try repository.status(of: "resume.md") == .changed)
  }

  @Test func `work trees on a branch are found`() throws {
    let id = try commit("one")
    try repository.setReference("refs/heads/main", to: id, expecting: nil, message: "make")
    #expect(try repository.workTrees(on: "refs/heads/main").count == 1)
    #expect(try repository.workTrees(on: "refs/heads/other").isEmpty)
  }

  @Test func `line endings are stored as attributes ask`() throws {
    try folder.write("*.md text\n", to: ".gitattributes")
    #expect(try repository.stored(Array("a\r\nb\r\n".utf8), for: "resume.md") == Array("a\nb\n".utf8))
    #expect(try repository.stored(Array("a\r\n".utf8), for: "other.bin") == Array("a\r\n".utf8))
  }

  @Test func `tags on some commits are the same, loose, packed and packed long ago`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    for name in ["one", "two", "three"] { try sandbox.git("commit", "-q", "--allow-empty", "-m", name) }
    let git = try GitRepository.open(startingAt: sandbox.directory.path, environment: [:])
    let commits = try ["HEAD", "HEAD~1", "HEAD~2"].map { try #require(try git.commit(named: $0)) }
    func expectAgreement(_ what: String) throws {
      for wanted in [Set(commits), Set(commits.prefix(1)), []] {
        var expected: [String: ObjectID] = [:]
        for reference in try git.references(matching: "refs/tags/*") {
          let commit = try git.commit(behind: reference.target)
          if let commit, wanted.contains(commit) { expected[String(reference.name.dropFirst(10))] = commit }
        }
        let tags = try git.tags(on: wanted)
        #expect(Dictionary(uniqueKeysWithValues: tags.map { ($0.name, $0.commit) }) == expected, "\(what)")
        #expect(wanted.count != 3 || tags.count >= 4, "\(what): \(tags)")
      }
    }
    try sandbox.git("tag", "light", "HEAD~1")
    try sandbox.git("tag", "-a", "-m", "v1", "v1", "HEAD~2")
    try sandbox.git("tag", "-a", "-m", "b", "backend/v1", "HEAD")
    try sandbox.git("tag", "-a", "-m", "tag of a tag", "twice", "v1")
    try sandbox.git(
      "tag", "blob", try sandbox.git("hash-object", "-w", "/dev/null").output.filter { $0 != "\n" })
    try expectAgreement("loose")
    try sandbox.git("pack-refs", "--all")
    try expectAgreement("packed")
    try sandbox.git("tag", "-f", "light", "HEAD")
    try sandbox.git("tag", "-a", "-m", "v2", "v2", "HEAD~1")
    try expectAgreement("packed and loose")
    // The format of an old git, without the targets of tags.
    try sandbox.git("pack-refs", "--all")
    try sandbox.directory.rewrite(".git/packed-refs") { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("#") && !$0.hasPrefix("^") }.map { $0 + "\n" }
        .joined()
    }
    try expectAgreement("not peeled")
    try sandbox.directory.write("# pack-refs with: peeled\n\nnonsense\n^\n", to: ".git/packed-refs")
    #expect(try git.tags(on: Set(commits)).isEmpty)
  }
}
