import ResumeOperations

/// The output of `resver which --json`: the schema `resver.which/1`.
struct WhichValue: Encodable {
  var schema = "resver.which/1"
  /// `sent`: records have the very bytes; `version`: a version has them; `near`: versions have a similar text; `nothing`.
  var found: String
  var records: [RecordValue] = []
  /// The versions, the nearest first.
  var versions: [NearValue] = []

  struct NearValue: Encodable {
    var version: String
    var path: String
    /// The share of the words that the version has, too, from 0 to 1.
    var share: Double
  }

  /// Whether the file was identified.
  var isFound: Bool { found != "nothing" }

  init(_ answer: WhichAnswer) {
    switch answer {
    case .sent(let records):
      found = "sent"
      self.records = records.map(RecordValue.init)
    case .version(let name, let path):
      found = "version"
      versions = [NearValue(version: name, path: path, share: 1)]
    case .near(let near):
      found = near.isEmpty ? "nothing" : "near"
      versions = near.map { NearValue(version: $0.name, path: $0.path, share: ($0.share * 1000).rounded() / 1000) }
    }
  }

  enum CodingKeys: CodingKey { case schema, found, records, versions }
}
