import FuzzLaws
import Glibc

/// libFuzzer's driver (https://llvm.org/docs/LibFuzzer.html#using-libfuzzer-as-a-library).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Tests one law on libFuzzer's input: `RESVER_FUZZ_LAW=merge fuzz CORPUS`. See scripts/fuzz.
@main
struct Fuzz {
  static let law = getenv("RESVER_FUZZ_LAW").flatMap { FuzzLaw.named(String(cString: $0)) }

  static func main() {
    guard law != nil else {
      print("set RESVER_FUZZ_LAW to one of: " + FuzzLaw.all.map(\.name).joined(separator: " "))
      exit(64)
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(
      runDriver(&count, &arguments) { data, size in
        let input = data.map { Array(UnsafeBufferPointer(start: $0, count: size)) } ?? []
        if let complaint = Fuzz.law?.complaint(input) {
          print("LAW BROKEN: " + complaint)
          fflush(nil)
          abort()
        }
        return 0
      })
  }
}
