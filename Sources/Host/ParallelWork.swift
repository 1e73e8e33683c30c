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

  /// Returns the results of two pieces of work, done at the same time where the machine has the cores.
  ///
  /// A thread of its own: queues take longer to begin than most résumés take to read.
  package static func both<Result: Sendable>(
    _ first: @escaping @Sendable () -> Result, _ second: @Sendable () -> Result
  ) -> (Result, Result) {
    guard Kind.computes.width > 1 else { return (first(), second()) }
    let slot = Slot<Result>()
    let errand = Unmanaged.passRetained(Errand { slot.result = first() })
    guard let thread = start(errand.toOpaque()) else {
      errand.release()
      return (first(), second())
    }
    let result = second()
    pthread_join(thread, nil)
    return (slot.result ?? first(), result)
  }

  /// As deep as the stack of the first thread: a text may nest as deep on both.
  private static let stackSize = 8 << 20

  private static func start(_ errand: UnsafeMutableRawPointer) -> pthread_t? {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let status = pthread_create(
      &thread, &attributes,
      { errand in
        // The system's header says on one platform that there may be no errand, and on another that there is one.
        let errand: UnsafeMutableRawPointer? = errand
        if let errand { Unmanaged<Errand>.fromOpaque(errand).takeRetainedValue().run() }
        return nil
      }, errand)
    return status == 0 ? thread : nil
  }

  /// What a thread has to do.
  private final class Errand: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// The result of a thread. Unchecked, because it is read only after the thread has ended.
  private final class Slot<Result: Sendable>: @unchecked Sendable {
    var result: Result?
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
