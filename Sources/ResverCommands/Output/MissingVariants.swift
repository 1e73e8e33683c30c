import ResumeProject
import ResumeReports

/// Reports on standard error the variants of resver.yaml whose files are missing.
enum MissingVariants {
  /// Prints one line for each variant.
  static func complain(_ variants: [FileVariant]) {
    for variant in variants {
      let paths = variant.files.values.sorted().joined(separator: ", ")
      Console.complain(TerminalText.safe("The variant \(variant.name) is in no commit of the base: \(paths)") + "\n")
    }
  }
}
