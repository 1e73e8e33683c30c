// swift-tools-version: 6.2
import PackageDescription

/// The release build links libgit2 and libyaml as archives into one static executable (see scripts/install);
/// development and tests use the system's shared libraries.
let isStatic = Context.environment["RESVER_STATIC"] == "1"

/// Held by every target: honest imports, and no warning survives.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// Added where no pointer may appear: everywhere but in the two wrappers of C libraries and the process calls.
let pure: [SwiftSetting] = house + [.strictMemorySafety()]

/// Added to the targets in which tests and the development program spend their time: they read, compare and merge thousands
/// of texts, which takes five times as long without the optimizer. Assertions stay on.
let fast: [SwiftSetting] = pure + [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

let clibgit2: Target =
  isStatic
  ? .target(
    name: "Clibgit2", path: "Sources/Clibgit2Static",
    linkerSettings: [
      .linkedLibrary(":libgit2.a"), .linkedLibrary(":libhttp_parser.a"),
      .linkedLibrary(":libmbedcrypto.a"), .linkedLibrary(":libpcre2-8.a"), .linkedLibrary(":libz.a"),
    ])
  : .systemLibrary(
    name: "Clibgit2", path: "Sources/Clibgit2", pkgConfig: "libgit2",
    providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])])

/// The static build may not load the system's converters: it has tables of its own (scripts/encoding-tables).
let hasTables = isStatic || Context.environment["RESVER_TABLES"] == "1"

let clibyaml: Target = .systemLibrary(
  name: "Clibyaml", path: "Sources/Clibyaml", pkgConfig: isStatic ? nil : "yaml-0.1",
  providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])])

/// Fuzzing needs a compiler with libFuzzer and flags of its own (see scripts/fuzz).
let fuzzing: [Target] =
  Context.environment["RESVER_FUZZ"] != "1"
  ? []
  : [
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzLaws"], path: "Tests/Fuzz",
      swiftSettings: house + [.unsafeFlags(["-parse-as-library"])])
  ]

let package = Package(
  name: "resver",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "resver", targets: ["resver"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0")
  ],
  targets: [
    // What a résumé is. No imports at all.
    .target(name: "ResumeModel", swiftSettings: fast),
    // The words of languages: dates, titles, labels. Pure.
    .target(name: "ResumeLexicon", dependencies: ["ResumeModel"], swiftSettings: fast),
    // Texts that are no UTF-8, decoded by the system's iconv, or by tables in the static program.
    .target(
      name: "TextEncodings", dependencies: hasTables ? ["CharacterTables"] : [],
      swiftSettings: house + (hasTables ? [.define("RESVER_TABLES")] : [])),
    // Bytes to model, losslessly. No file, clock or environment.
    .target(
      name: "ResumeFormats", dependencies: ["ResumeModel", "ResumeLexicon", "YAMLTree", "TextEncodings"], swiftSettings: fast),
    // What changed between two résumés, in the words of a résumé. Pure.
    .target(name: "ResumeDiff", dependencies: ["ResumeModel", "ResumeLexicon"], swiftSettings: fast),
    // Two lines of change over one base. Pure.
    .target(
      name: "ResumeMerge", dependencies: ["ResumeModel", "ResumeFormats", "ResumeDiff"], swiftSettings: fast),
    // One résumé, one role, one variant: job ads, rules, and what they choose. Pure.
    .target(
      name: "ResumeTailoring",
      dependencies: ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge"], swiftSettings: pure),
    // What a résumé states: facts side by side, and what is wrong by itself. Pure.
    .target(
      name: "ResumeFacts", dependencies: ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff"], swiftSettings: pure),
    // Values to text, Markdown and JSON. Pure.
    .target(
      name: "ResumeReports",
      dependencies: ["ResumeModel", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts"],
      swiftSettings: pure),
    // What a reader sees of a résumé, written in other forms. Pure.
    .target(
      name: "ResumeExport", dependencies: ["ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeReports"], swiftSettings: pure),
    // The C headers of libgit2; imported by GitStore only.
    clibgit2,
    // Runs other programs without a shell.
    .target(name: "ChildProcesses", swiftSettings: house),
    // Keeps a shared libgit2 from reading certificates that nobody needs.
    .target(name: "QuietStart"),
    // Reads loose objects to the end of their file, and not beyond.
    .target(
      name: "LooseObjects", dependencies: ["Clibgit2"], linkerSettings: isStatic ? [] : [.linkedLibrary("z")]),
    // libgit2, and nothing else: values out, no pointer leaves. Reads; the two targets below write.
    .target(name: "GitStore", dependencies: ["Clibgit2", "QuietStart", "LooseObjects", "ChildProcesses"], swiftSettings: house),
    // Makes objects, on disk or in memory; no name leads to them yet.
    .target(name: "GitObjects", dependencies: ["GitStore", "Clibgit2", "ChildProcesses"], swiftSettings: house),
    // Moves references, changes the index and checks files out. Imported by ResumeWorkbench only.
    .target(
      name: "GitReferences", dependencies: ["GitStore", "GitObjects", "Clibgit2", "ChildProcesses"], swiftSettings: house),
    // The C header of libyaml; imported by YAMLTree only.
    clibyaml,
    // A YAML text as values with their places.
    .target(name: "YAMLTree", dependencies: ["Clibyaml"], swiftSettings: house),
    // What the machine offers: files, cores, the environment, and the one error in the user's words.
    .target(name: "Host", swiftSettings: house),
    // What stands in git messages, tags and the journal, as values. Pure.
    .target(
      name: "ResumeLedger",
      dependencies: ["ResumeModel", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeReports", "YAMLTree"],
      swiftSettings: pure),
    // What resver.yaml says, and which files are documents.
    .target(
      name: "ResumeProject",
      dependencies: [
        "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeFacts", "ResumeTailoring", "ResumeExport", "YAMLTree", "Host",
      ],
      swiftSettings: house),
    // Pages of a résumé by the engines that are installed, and private data taken out of them.
    .target(
      name: "ResumeRendering",
      dependencies: [
        "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeExport", "ResumeProject", "Host", "ChildProcesses",
      ],
      swiftSettings: house),
    // Résumés in git, read: versions, readings, changes, roles, records. Cannot name a call that writes to git.
    .target(
      name: "ResumeArchive",
      dependencies: [
        "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
        "ResumeExport", "ResumeLedger", "ResumeProject", "Host", "GitStore", "YAMLTree",
      ],
      swiftSettings: house),
    // What a command will do, as a value: objects, reference updates, work tree, journal.
    .target(name: "ResumePlan", dependencies: ["GitStore", "ResumeLedger"], swiftSettings: house),
    // The one door to references, the index and checked-out files.
    .target(
      name: "ResumeWorkbench",
      dependencies: [
        "ResumeArchive", "ResumePlan", "ResumeLedger", "ResumeProject", "Host", "GitStore", "GitObjects", "GitReferences",
      ],
      swiftSettings: house),
    // A folder a verb.
    .target(
      name: "ResumeOperations",
      dependencies: [
        "ResumeModel", "ResumeLexicon", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
        "ResumeExport", "ResumeLedger", "ResumeProject", "ResumeRendering", "Host", "GitStore", "GitObjects", "YAMLTree",
        "ChildProcesses", "ResumeArchive", "ResumePlan",
      ],
      swiftSettings: house),
    // HTTP on 127.0.0.1 for one browser. Nothing of résumés; no package brings less (see Sources/README.md).
    .target(name: "LoopbackServer", swiftSettings: house),
    // The Model Context Protocol over standard input and output. Nothing of résumés; see Sources/README.md.
    .target(name: "MCPServer", swiftSettings: house),
    // The local web page: who may see what, and pages made of what the history says. Writes by the commands' own verbs.
    .target(
      name: "ResumeView",
      dependencies: [
        "ResumeModel", "ResumeDiff", "ResumeReports", "ResumeLedger", "ResumeProject", "Host", "ResumeArchive",
        "ResumePlan", "ResumeOperations", "ResumeWorkbench", "LoopbackServer",
      ],
      swiftSettings: pure),
    // The pages of docs/ inside the program, for `resver help TOPIC`.
    .target(name: "HelpTopics"),
    // The command line, one file a command; the only target with ArgumentParser. Never imports GitStore.
    .target(
      name: "ResverCommands",
      dependencies: [
        "ResumeModel", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring", "ResumeFacts",
        "ResumeReports", "ResumeExport", "ResumeLedger", "ResumeProject", "ResumeRendering", "Host",
        "ResumeArchive", "ResumePlan", "ResumeOperations", "ResumeWorkbench", "ResumeView", "ChildProcesses",
        "HelpTopics", "MCPServer",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),
    // Ten lines: calls ResverCommands.
    .executableTarget(name: "resver", dependencies: ["ResverCommands"], swiftSettings: house),
    // What every test needs: temporary folders, the built binary, fixtures, seeded résumés.
    .target(
      name: "TestSupport", dependencies: ["ResumeFormats", "ChildProcesses"],
      path: "Tests/TestSupport", swiftSettings: house),
    // What holds for any bytes at all: tried by a fuzzer, and on what once broke it.
    .target(
      name: "FuzzLaws",
      dependencies: ["ResumeModel", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeTailoring"],
      path: "Tests/FuzzLaws", swiftSettings: pure),
    // Merges for scripts/hunt, many in one process.
    .executableTarget(
      name: "MergeMany", dependencies: ["ResumeFormats", "ResumeMerge"], path: "Tests/MergeMany",
      swiftSettings: house),
    .testTarget(name: "ChildProcessesTests", dependencies: ["ChildProcesses"], swiftSettings: house),
    .testTarget(
      name: "FuzzLawsTests", dependencies: ["FuzzLaws", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ResumeModelTests", dependencies: ["ResumeModel", "ResumeFormats", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeLexiconTests",
      dependencies: ["ResumeLexicon", "ResumeModel", "ResumeFormats", "ResumeDiff", "ResumeMerge", "ResumeFacts", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeFormatsTests",
      dependencies: ["ResumeFormats", "ResumeLexicon", "ResumeModel", "ResumeReports", "ChildProcesses", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeDiffTests",
      dependencies: ["ResumeDiff", "ResumeFormats", "ResumeModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeMergeTests",
      dependencies: ["ResumeMerge", "ResumeDiff", "ResumeFormats", "ResumeModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeReportsTests",
      dependencies: [
        "ResumeReports", "ResumeDiff", "ResumeFormats", "ResumeModel", "ChildProcesses", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "ResumeTailoringTests", dependencies: ["ResumeTailoring", "ResumeFormats", "ResumeModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeFactsTests", dependencies: ["ResumeDiff", "ResumeFacts", "ResumeFormats", "ResumeModel", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeExportTests",
      dependencies: [
        "ResumeExport", "ResumeFacts", "ResumeLexicon", "ResumeFormats", "ResumeModel", "ChildProcesses", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "LoopbackServerTests", dependencies: ["LoopbackServer", "ChildProcesses", "TestSupport"], swiftSettings: house),
    .testTarget(name: "MCPServerTests", dependencies: ["MCPServer"], swiftSettings: house),
    .testTarget(
      name: "ResumeViewTests",
      dependencies: ["ResumeView", "Host", "LoopbackServer", "ChildProcesses", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "YAMLTreeTests", dependencies: ["YAMLTree"], swiftSettings: house),
    .testTarget(
      name: "GitStoreTests", dependencies: ["ChildProcesses", "GitStore", "GitObjects", "GitReferences", "TestSupport"],
      swiftSettings: house),
    .testTarget(
      name: "ResumeLedgerTests",
      dependencies: ["ResumeLedger", "ResumeMerge", "ResumeTailoring", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ResumeProjectTests", dependencies: ["ResumeProject", "ResumeLedger", "Host", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "ResumeOperationsTests",
      dependencies: [
        "ResumeOperations", "ResumeWorkbench", "ResumePlan", "ResumeArchive", "ResumeLedger", "ResumeProject",
        "ResumeTailoring", "ResumeMerge", "Host",
        "GitStore", "ChildProcesses", "TestSupport",
      ],
      swiftSettings: house),
    .testTarget(
      name: "EndToEndTests", dependencies: ["resver", "YAMLTree", "TestSupport"], swiftSettings: house),
    .testTarget(
      name: "HouseRulesTests", dependencies: ["ResumeFormats", "TestSupport"], swiftSettings: house),
  ] + (hasTables ? [.target(name: "CharacterTables")] : []) + fuzzing,
  swiftLanguageModes: [.v6]
)
