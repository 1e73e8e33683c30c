import Dispatch

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Runs pieces of work that have nothing to do with each other at the same time.
package enum ParallelWork {
  /// The main cost of the work.
  package enum Kind {
    /// The work waits for the disk: several run at once, whatever the number of cores is.
    case waits
    /// It computes: as many at once as there are cores.
    case computes

    fileprivate var width: Int {
      switch self {
      case .waits: 6
      case .computes: min(8, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
      }
    }
  }

  /// Returns the results of the work for each element, in order.
  ///
  /// - Parameter work: called on several threads at once; takes a run of elements, so that it can prepare
  ///   once for many.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ kind: Kind, work: @Sendable (ArraySlice<Element>) -> [Result]
  ) -> [Result] {
    let width = kind.width
    let size = max(1, (elements.count + width - 1) / width)
    let runs = stride(from: 0, to: elements.count, by: size).map {
      elements[$0..<min(elements.count, $0 + size)]
    }
    let results = Results<Result>(runs.count)
    DispatchQueue.concurrentPerform(iterations: runs.count) { place in
      results.put(work(runs[place]), at: place)
    }
    return results.all
  }

  /// The results of the threads, each at its own place. Unchecked, because `queue` guards `runs`.
  private final class Results<Result: Sendable>: @unchecked Sendable {
    private let queue = DispatchQueue(label: "resver.results")
    private var runs: [[Result]]

    init(_ count: Int) { runs = Array(repeating: [], count: count) }

    func put(_ run: [Result], at place: Int) { queue.sync { runs[place] = run } }

    var all: [Result] { queue.sync { runs.flatMap { $0 } } }
  }
}
