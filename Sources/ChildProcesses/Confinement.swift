#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The access of a program that reads somebody else's file: some folders, and no network.
///
/// Only Linux can confine an unaware program without privileges: with Landlock for files
/// (https://docs.kernel.org/userspace-api/landlock.html, from 5.13) and a system call filter for sockets.
/// Elsewhere, and on older kernels, only the engines' own options protect.
package struct Confinement: Sendable {
  /// Files and folders that it may read, and start programs from.
  package var readable: [String]
  /// Folders that it may write in, too, and devices.
  package var writable: [String]
  /// Whether its processes may talk to each other through sockets of this machine, as browsers do.
  package var hasLocalSockets = false

  /// Makes a confinement; links are followed when it takes effect, and missing paths are ignored.
  package init(readable: [String], writable: [String]) {
    self.readable = readable
    self.writable = writable
  }

  /// Runs work in a thread that has given up the forbidden rights: programs it starts inherit that, the rest
  /// of this process does not.
  func run<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
    #if os(Linux)
      return Self.inThread {
        confineThread()
        return work()
      }
    #else
      return work()
    #endif
  }
}

#if os(Linux)
  /// glibc and musl declare it with variable arguments, which Swift cannot call; on 64-bit
  /// Linux they are passed like others.
  @_silgen_name("syscall")
  private func systemCall(
    _ number: Int, _ first: Int, second: Int, third: Int, fourth: Int, fifth: Int
  ) -> Int

  /// The numbers of system calls; those of Landlock are the same everywhere.
  private enum Call {
    static let createRuleset = 444
    static let addRule = 445
    static let restrictSelf = 446
    #if arch(arm64)
      static let prctl = 167
      static let seccomp = 277
      static let socket: UInt32 = 198
    #else
      static let prctl = 157
      static let seccomp = 317
      static let socket: UInt32 = 41
    #endif
    static let setUpRing: UInt32 = 425
  }

  extension Confinement {
    private final class Job {
      let work: () -> Void
      init(_ work: @escaping () -> Void) { self.work = work }
    }

    private final class Cell<Value: Sendable>: @unchecked Sendable {
      var value: Value?
    }

    private static func inThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) -> Value {
      let cell = Cell<Value>()
      let job = Unmanaged.passRetained(Job { cell.value = work() })
      var thread = pthread_t()
      let code = pthread_create(
        &thread, nil,
        { pointer in
          if let pointer { Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().work() }
          return nil
        }, job.toOpaque())
      guard code == 0 else { fatalError("no thread could be started: \(code)") }
      pthread_join(thread, nil)
      guard let value = cell.value else { fatalError("a thread ended early") }
      return value
    }

    private func confineThread() {
      let noNewPrivileges = 38
      _ = systemCall(Call.prctl, noNewPrivileges, second: 1, third: 0, fourth: 0, fifth: 0)
      confineFiles()
      confineNetwork()
    }

    // MARK: - Files

    /// The version of Landlock; 0 without Landlock.
    private static var landlockVersion: Int {
      max(0, systemCall(Call.createRuleset, 0, second: 0, third: 1, fourth: 0, fifth: 0))
    }

    /// Running, reading a file, reading a folder.
    private static let readRights: UInt64 = 1 << 0 | 1 << 2 | 1 << 3

    /// All rights over files that a version of Landlock knows.
    private static func allRights(_ version: Int) -> UInt64 {
      let count = version >= 5 ? 16 : version >= 3 ? 15 : version == 2 ? 14 : 13
      return 1 << UInt64(count) - 1
    }

    private func confineFiles() {
      let version = Self.landlockVersion
      guard version > 0 else { return }
      let all = Self.allRights(version)
      // Rights over files; rights over ports; signals to and sockets of other programs.
      let handled: [UInt64] = [all, 0, version >= 6 ? 3 : 0]
      let size = version >= 6 ? 24 : version >= 4 ? 16 : 8
      let ruleset = handled.withUnsafeBytes { bytes in
        systemCall(Call.createRuleset, Int(bitPattern: bytes.baseAddress), second: size, third: 0, fourth: 0, fifth: 0)
      }
      guard ruleset >= 0 else { return }
      for path in readable { allow(Self.readRights, below: path, in: ruleset) }
      for path in writable { allow(all, below: path, in: ruleset) }
      _ = systemCall(Call.restrictSelf, ruleset, second: 0, third: 0, fourth: 0, fifth: 0)
      close(Int32(ruleset))
    }

    private func allow(_ rights: UInt64, below path: String, in ruleset: Int) {
      // O_PATH, which Swift does not know.
      let descriptor = open(path, 0o10000000 | O_CLOEXEC)
      guard descriptor >= 0 else { return }
      defer { close(descriptor) }
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { return }
      // Rights over the content of a folder do not apply to a file.
      let ofFiles: UInt64 = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 14 | 1 << 15
      let known = Self.allRights(Self.landlockVersion)
      let given = (status.st_mode & S_IFMT == S_IFDIR ? rights : rights & ofFiles) & known
      // The kernel's structure is packed: eight bytes of rights, four of the descriptor.
      var rule = [UInt8](repeating: 0, count: 12)
      rule.withUnsafeMutableBytes { bytes in
        bytes.storeBytes(of: given, toByteOffset: 0, as: UInt64.self)
        bytes.storeBytes(of: descriptor, toByteOffset: 8, as: Int32.self)
      }
      let belowPath = 1
      _ = rule.withUnsafeBytes { bytes in
        systemCall(Call.addRule, ruleset, second: belowPath, third: Int(bitPattern: bytes.baseAddress), fourth: 0, fifth: 0)
      }
    }

    // MARK: - Network

    /// The kernel's number for this kind of processor, so that the filter knows which call numbers it sees.
    private static var architecture: UInt32? {
      #if arch(x86_64)
        0xC000_003E
      #elseif arch(arm64)
        0xC000_00B7
      #else
        nil
      #endif
    }

    /// One instruction of a filter: the operation, the jump distances for true and false, and a number.
    private struct Instruction {
      var code: UInt16
      var whenTrue: UInt8
      var whenFalse: UInt8
      var number: UInt32
    }

    private struct Program {
      var count: UInt16
      var instructions: UnsafePointer<Instruction>
    }

    private func confineNetwork() {
      guard let architecture = Self.architecture else { return }
      let (load, equals, atLeast, answer): (UInt16, UInt16, UInt16, UInt16) = (0x20, 0x15, 0x35, 0x06)
      let (allowed, refused): (UInt32, UInt32) = (0x7FFF_0000, 0x0005_0000 | UInt32(EACCES))
      // The offsets of the call's number, the processor and the first argument in the filter's input.
      let (number, processor, argument): (UInt32, UInt32, UInt32) = (0, 4, 16)
      let local = hasLocalSockets ? UInt32(AF_UNIX) : UInt32.max
      let filter = [
        Instruction(code: load, whenTrue: 0, whenFalse: 0, number: processor),
        Instruction(code: equals, whenTrue: 0, whenFalse: 6, number: architecture),
        Instruction(code: load, whenTrue: 0, whenFalse: 0, number: number),
        // x86-64 has a second set of numbers for the same calls.
        Instruction(code: atLeast, whenTrue: 4, whenFalse: 0, number: 0x4000_0000),
        // A ring could open sockets out of the filter's sight.
        Instruction(code: equals, whenTrue: 3, whenFalse: 0, number: Call.setUpRing),
        Instruction(code: equals, whenTrue: 0, whenFalse: 3, number: Call.socket),
        Instruction(code: load, whenTrue: 0, whenFalse: 0, number: argument),
        Instruction(code: equals, whenTrue: 1, whenFalse: 0, number: local),
        Instruction(code: answer, whenTrue: 0, whenFalse: 0, number: refused),
        Instruction(code: answer, whenTrue: 0, whenFalse: 0, number: allowed),
      ]
      filter.withUnsafeBufferPointer { instructions in
        guard let start = instructions.baseAddress else { return }
        var program = Program(count: UInt16(instructions.count), instructions: start)
        withUnsafePointer(to: &program) { pointer in
          // SECCOMP_SET_MODE_FILTER, for this thread alone.
          _ = systemCall(Call.seccomp, 1, second: 0, third: Int(bitPattern: pointer), fourth: 0, fifth: 0)
        }
      }
    }
  }
#endif
