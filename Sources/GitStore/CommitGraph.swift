#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Git's commit graph: the tree and the parents of each commit in one file, written by `git gc`, so that a walk reads no commit.
///
/// The format is that of https://git-scm.com/docs/gitformat-commit-graph, version 1 with SHA-1, as one file. Whatever is not
/// understood, or does not fit together, is as if it were not there: the commits themselves say the same.
final class CommitGraph {
  /// What the graph says of a commit.
  struct Node {
    var tree: ObjectID
    /// The first parent; nil for a first commit.
    var parent: ObjectID?
  }

  private let map: UnsafeRawBufferPointer
  private let fanout: Int
  private let names: Int
  private let data: Int
  private let count: Int

  private static let width = 20
  /// A tree's name, two parents, and the generation with the date.
  private static let dataWidth = 36
  private static let noParent: UInt32 = 0x7000_0000

  /// Opens a file; nil if it is missing or unusable.
  init?(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_size > 8,
      let start = mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    let map = UnsafeRawBufferPointer(start: start, count: Int(status.st_size))
    guard let places = CommitGraph.chunks(in: map), let fanout = places["OIDF"], let names = places["OIDL"],
      let data = places["CDAT"], fanout.count == 1024, names.count % CommitGraph.width == 0,
      data.count == names.count / CommitGraph.width * CommitGraph.dataWidth,
      CommitGraph.number(in: map, at: fanout.upperBound - 4) == names.count / CommitGraph.width
    else {
      munmap(start, Int(status.st_size))
      return nil
    }
    self.map = map
    (self.fanout, self.names, self.data) = (fanout.lowerBound, names.lowerBound, data.lowerBound)
    count = names.count / CommitGraph.width
  }

  deinit {
    if let start = map.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), map.count) }
  }

  /// The places of the chunks by their names; nil for another version or for places outside the file.
  private static func chunks(in map: UnsafeRawBufferPointer) -> [String: Range<Int>]? {
    // The signature, version 1, SHA-1, the number of chunks, and no graph below this one.
    guard map.starts(with: Array("CGPH".utf8) + [1, 1]), map[7] == 0 else { return nil }
    let number = Int(map[6])
    let head = 8 + 12 * (number + 1)
    guard map.count >= head else { return nil }
    var places: [String: Range<Int>] = [:]
    for chunk in 0..<number {
      let entry = 8 + 12 * chunk
      func place(_ entry: Int) -> Int {
        CommitGraph.number(in: map, at: entry + 4) << 32 | CommitGraph.number(in: map, at: entry + 8)
      }
      let (start, end) = (place(entry), place(entry + 12))
      guard start >= head, start <= end, end <= map.count else { return nil }
      places[String(decoding: map[entry..<entry + 4], as: UTF8.self)] = start..<end
    }
    return places
  }

  /// Reads four bytes, the highest first.
  private static func number(in map: UnsafeRawBufferPointer, at place: Int) -> Int {
    Int(UInt32(bigEndian: map.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
  }

  /// Returns what the graph says of a commit; nil for one that it does not know.
  func node(of commit: ObjectID) -> Node? {
    withUnsafeBytes(of: commit.oid) { wanted in
      guard let start = map.baseAddress, let digits = wanted.baseAddress else { return nil }
      let first = Int(wanted[0])
      var low = first == 0 ? 0 : CommitGraph.number(in: map, at: fanout + 4 * (first - 1))
      var high = min(count, CommitGraph.number(in: map, at: fanout + 4 * first))
      while low < high {
        let middle = (low + high) / 2
        let order = memcmp(start + names + CommitGraph.width * middle, digits, CommitGraph.width)
        if order == 0 { return node(at: middle) }
        if order < 0 { low = middle + 1 } else { high = middle }
      }
      return nil
    }
  }

  private func node(at place: Int) -> Node? {
    let start = data + CommitGraph.dataWidth * place
    let parent = CommitGraph.number(in: map, at: start + CommitGraph.width)
    guard let tree = name(at: start) else { return nil }
    if parent == CommitGraph.noParent { return Node(tree: tree, parent: nil) }
    guard parent < count, let name = name(at: names + CommitGraph.width * parent) else { return nil }
    return Node(tree: tree, parent: name)
  }

  private func name(at place: Int) -> ObjectID? {
    guard place + CommitGraph.width <= map.count else { return nil }
    return ObjectID(bytes: UnsafeRawBufferPointer(rebasing: map[place..<place + CommitGraph.width]))
  }
}
