import GitStore
package import Host
package import ResumeProject

/// A version with its changes in words.
package struct VersionSummary: Sendable {
  package var version: Version
  /// The changes in a few words.
  package var text: String
  /// How many changes there are of each kind; nil for the first version.
  package var counts: [String: Int]?

  /// Makes a summary.
  package init(version: Version, text: String, counts: [String: Int]?) {
    self.version = version
    self.text = text
    self.counts = counts
  }
}

extension History {
  /// Walks the versions of a document with a summary of each, newest first; known summaries are looked up.
  ///
  /// - Parameters:
  ///   - revision: the start; the current commit if nil.
  ///   - limit: the maximum number of versions.
  ///   - describe: summarises a change; called on several threads.
  ///   - visit: called with each batch, in order; returns false to stop.
  package func walkSummaries(
    of document: Document, from revision: String?, limit: Int,
    describe: @Sendable (VersionChange) -> VersionSummary,
    _ visit: ([VersionSummary]) throws(UserError) -> Bool
  ) throws(UserError) {
    var cache = SummaryCache(in: repository.commonDirectory + "resver")
    defer { cache.save() }
    try walkBatches(of: document, from: revision, limit: limit) { batch throws(UserError) in
      let keys = batch.map { version, previous in
        SummaryCache.key(of: document, version.content ?? version.commitID, previous?.content)
      }
      var found = cache.summaries(of: keys)
      let missing = batch.indices.filter { found[$0] == nil }
      let made = History.changes(in: try read(missing.map { batch[$0] }, document), describe)
      for (place, summary) in zip(missing, made) {
        found[place] = (summary.text, summary.counts)
        cache.add(keys[place], summary.text, counts: summary.counts)
      }
      return try visit(
        batch.indices.map { place in
          VersionSummary(
            version: batch[place].version, text: found[place]?.text ?? "", counts: found[place]?.counts)
        })
    }
  }
}
