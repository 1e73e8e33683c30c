#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if canImport(Darwin)
  private func addFolder(_ actions: UnsafeMutablePointer<posix_spawn_file_actions_t?>, _ folder: String) {
    posix_spawn_file_actions_addchdir_np(actions, folder)
  }
#else
  /// glibc (2.29 and newer) and musl hide it behind a macro that Swift does not set.
  @_silgen_name("posix_spawn_file_actions_addchdir_np")
  @discardableResult
  private func addFolder(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ folder: UnsafePointer<CChar>
  ) -> Int32
#endif

private func writeSome(to descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}

/// Runs another program without a shell.
///
/// A thin layer over `posix_spawnp`: one start costs about as much as a `git --version`. The general library
/// costs ten times that, and some paths of every command start git.
package enum ChildProcess {
  /// The result of a program.
  package struct Result: Sendable {
    /// The exit status; 128 and the signal's number when a signal ended it.
    package var status: Int32
    /// Its standard output.
    package var output: [UInt8]
    /// Its standard error.
    package var errors: [UInt8]
    /// The limit that it exceeded, for which it was killed.
    package var excess: Limits.Excess?
  }

  /// Why a program did not run.
  package struct Failure: Error, Sendable {
    /// The program's name.
    package var program: String
    /// The system's error number.
    package var code: Int32
    /// The system's words.
    package var reason: String { String(cString: strerror(code)) }
  }

  /// Runs a program found on PATH and collects its output.
  ///
  /// - Parameters:
  ///   - arguments: the program's name first.
  ///   - environment: the whole environment of the child.
  ///   - input: its standard input.
  ///   - directory: its working folder; nil for the caller's.
  ///   - limits: the resources it may use before it is killed together with its children; nil waits for ever.
  ///   - confinement: the files and connections it may use; nil for all that the caller may use.
  package static func run(
    _ arguments: [String], environment: [String: String], input: [UInt8] = [], in directory: String? = nil,
    limits: Limits? = nil, confinement: Confinement? = nil
  ) throws(Failure) -> Result {
    let name = arguments.first ?? ""
    let stdin = try Pipe(name)
    let stdout = try Pipe(name)
    let stderr = try Pipe(name)
    let command = limits?.applied(to: arguments) ?? arguments
    let ends = (stdin.read, stdout.write, stderr.write)
    let start: @Sendable () -> Swift.Result<pid_t, Failure> = {
      do throws(Failure) {
        return .success(
          try spawn(
            command, environment, stdin: ends.0, stdout: ends.1, stderr: ends.2, in: directory,
            leadsGroup: limits != nil))
      } catch {
        return .failure(error)
      }
    }
    let child = try (confinement?.run(start) ?? start()).get()
    stdin.closeRead()
    stdout.closeWrite()
    stderr.closeWrite()
    var excess: Limits.Excess?
    let (output, errors) = exchange(stdin, input, stdout: stdout.read, stderr: stderr.read) { elapsed, written in
      guard let limits else { return true }
      if excess == nil, elapsed >= limits.seconds { excess = .time }
      if excess == nil, written > limits.output { excess = .output }
      if excess != nil { kill(-child, SIGKILL) }
      return false
    }
    stdout.closeRead()
    stderr.closeRead()
    if let limits, end(child, within: limits.seconds) { excess = excess ?? .time }
    return Result(status: wait(for: child), output: output, errors: errors, excess: excess)
  }

  /// Runs a program that has the terminal to itself, such as an editor.
  ///
  /// - Returns: the exit status.
  package static func call(_ arguments: [String], environment: [String: String]) throws(Failure) -> Int32 {
    wait(for: try spawn(arguments, environment, stdin: nil, stdout: nil, stderr: nil))
  }

  /// Starts a program that runs on by itself, such as a browser. It reads nothing, its output is dropped, and nobody
  /// waits for it.
  package static func launch(_ arguments: [String], environment: [String: String]) throws(Failure) {
    let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
    defer { close(nothing) }
    _ = try spawn(
      arguments, environment, stdin: nothing, stdout: nothing, stderr: nothing, leadsGroup: true)
  }

  /// A program that shows text to the user, such as a pager: text is sent to its standard input, the rest is
  /// inherited.
  package final class Viewer {
    private let stdin: Pipe
    private let child: pid_t

    /// Starts the program.
    package init(_ arguments: [String], environment: [String: String]) throws(Failure) {
      stdin = try Pipe(arguments.first ?? "")
      child = try spawn(arguments, environment, stdin: stdin.read, stdout: nil, stderr: nil)
      stdin.closeRead()
      // A pager that the user quits early is not an error.
      signal(SIGPIPE, SIG_IGN)
    }

    /// Sends text.
    ///
    /// - Returns: false if the program reads no more.
    package func send(_ text: [UInt8]) -> Bool { stdin.send(text) }

    /// Closes the input, and waits until the user has seen enough.
    ///
    /// - Returns: the exit status.
    package func finish() -> Int32 {
      stdin.closeWrite()
      return wait(for: child)
    }
  }

  // MARK: - Pieces

  final class Pipe {
    let read: Int32
    let write: Int32
    private var isReadOpen = true
    private var isWriteOpen = true

    init(_ program: String) throws(Failure) {
      var ends: [Int32] = [0, 0]
      guard pipe(&ends) == 0 else { throw Failure(program: program, code: errno) }
      (read, write) = (ends[0], ends[1])
      // The child inherits only the descriptors that it is given.
      _ = fcntl(read, F_SETFD, FD_CLOEXEC)
      _ = fcntl(write, F_SETFD, FD_CLOEXEC)
    }

    /// Writes all of a text; returns false if nobody reads it.
    func send(_ text: [UInt8]) -> Bool {
      var sent = 0
      while sent < text.count {
        // The property hides the system's function of that name.
        let count = text[sent...].withUnsafeBytes { writeSome(to: write, $0) }
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return false }
        sent += count
      }
      return true
    }

    func closeRead() {
      if isReadOpen { close(read) }
      isReadOpen = false
    }

    func closeWrite() {
      if isWriteOpen { close(write) }
      isWriteOpen = false
    }

    deinit {
      closeRead()
      closeWrite()
    }
  }

  static func spawn(
    _ arguments: [String], _ environment: [String: String], stdin: Int32?, stdout: Int32?,
    stderr: Int32?, in directory: String? = nil, leadsGroup: Bool = false
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let stdin { posix_spawn_file_actions_adddup2(&actions, stdin, 0) }
    if let stdout { posix_spawn_file_actions_adddup2(&actions, stdout, 1) }
    if let stderr { posix_spawn_file_actions_adddup2(&actions, stderr, 2) }
    // Sets the folder of the child only: all threads share the folder of this process.
    if let directory { addFolder(&actions, directory) }
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    if leadsGroup { posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP)) }
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer {
      for pointer in argv + envp { free(pointer) }
    }
    var child: pid_t = 0
    let code = posix_spawnp(&child, arguments.first ?? "", &actions, &attributes, &argv, &envp)
    guard code == 0 else { throw Failure(program: arguments.first ?? "", code: code) }
    return child
  }

  /// Feeds the child and reads both of its outputs together, so that neither side waits for the other for ever.
  private static func exchange(
    _ stdin: Pipe, _ input: [UInt8], stdout: Int32, stderr: Int32, tick: (_ seconds: Int, _ bytes: Int) -> Bool
  ) -> ([UInt8], [UInt8]) {
    // Called once a second and after each piece; if it returns true, it is not called again.
    let start = time(nil)
    var isUntimed = tick(0, 0)
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(stdin.write, F_SETFL, O_NONBLOCK)
    var sent = 0
    var collected: [[UInt8]] = [[], []]
    var isOpen = [true, true]
    var buffer = [UInt8](repeating: 0, count: 65536)
    if input.isEmpty { stdin.closeWrite() }
    var isFeeding = !input.isEmpty
    while isFeeding || isOpen[0] || isOpen[1] {
      var polls = [
        pollfd(fd: isOpen[0] ? stdout : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isOpen[1] ? stderr : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: isFeeding ? stdin.write : -1, events: Int16(POLLOUT), revents: 0),
      ]
      if poll(&polls, nfds_t(polls.count), isUntimed ? -1 : 1000) < 0 && errno != EINTR { break }
      if !isUntimed { isUntimed = tick(time(nil) - start, collected[0].count + collected[1].count) }
      for (index, descriptor) in [stdout, stderr].enumerated() where polls[index].revents != 0 {
        let count = read(descriptor, &buffer, buffer.count)
        if count > 0 {
          collected[index] += buffer[..<count]
        } else if count == 0 || errno != EINTR {
          isOpen[index] = false
        }
      }
      guard isFeeding, polls[2].revents != 0 else { continue }
      let count = input[sent...].withUnsafeBytes { write(stdin.write, $0.baseAddress, $0.count) }
      if count > 0 { sent += count }
      let isDone = sent == input.count || (count < 0 && errno != EAGAIN && errno != EINTR)
      if isDone {
        stdin.closeWrite()
        isFeeding = false
      }
    }
    return (collected[0], collected[1])
  }

  /// Waits until a child that leads a group has ended, and ends its remaining children. The child must still
  /// be waited for, so that no other process gets its number.
  ///
  /// - Returns: whether it had to be killed.
  private static func end(_ child: pid_t, within seconds: Int) -> Bool {
    let start = time(nil)
    var isLate = false
    while true {
      var state = siginfo_t()
      let code = waitid(P_PID, id_t(child), &state, WEXITED | WNOHANG | WNOWAIT)
      if code != 0 && errno != EINTR { break }
      if code == 0 && state.si_signo != 0 { break }
      if time(nil) - start >= seconds {
        kill(-child, SIGKILL)
        isLate = true
      }
      usleep(2000)
    }
    kill(-child, SIGKILL)
    return isLate
  }

  static func wait(for child: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
