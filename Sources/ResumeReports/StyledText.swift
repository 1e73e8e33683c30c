package import ResumeDiff

/// A piece of a report with its meaning, so that words and colours are separate.
package struct Span: Sendable, Equatable {
  /// The meaning of a piece of text in a report.
  package enum Style: Sendable, Equatable {
    case plain, heading, moved, reworded, dimmed, fact
    /// Changed words inside a text; bracketed without colours.
    case added, removed
    /// A whole text that was added or removed; without colours, its mark shows it.
    case inserted, deleted
  }

  /// The characters, not yet made safe for a terminal.
  package var text: String
  /// The meaning of the words.
  package var style: Style

  /// Returns the pieces of a text whose words changed.
  package static func words(_ runs: [WordDiff.Run]) -> [Span] {
    runs.map { run in
      switch run.mark {
      case .kept: Span(run.text)
      case .removed: Span(run.text, .removed)
      case .added: Span(run.text, .added)
      }
    }
  }

  /// Makes a piece of text.
  package init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }
}

/// One line of a report before it is fitted to a width.
package struct ReportLine: Sendable, Equatable {
  /// The columns that every row of the line is indented by.
  package var indent: Int
  /// The mark before the text, such as `+`; rows after the first are set below the text.
  package var mark: Span?
  /// The text.
  package var spans: [Span]

  /// Makes a line.
  package init(indent: Int = 0, mark: Span? = nil, _ spans: [Span]) {
    self.indent = indent
    self.mark = mark
    self.spans = spans
  }
}

/// How a report is shown: in colour or not, and how wide.
package struct Appearance: Sendable, Equatable {
  /// True for terminal colours; false marks changed words with `[-…-]` and `{+…+}`.
  package var hasColor: Bool
  /// Columns; 0 never breaks a line.
  package var width: Int

  /// Makes an appearance.
  package init(hasColor: Bool, width: Int) {
    self.hasColor = hasColor
    self.width = width
  }
}
