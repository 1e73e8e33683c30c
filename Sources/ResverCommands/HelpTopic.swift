import HelpTopics

/// A page of the documentation that `resver help TOPIC` prints.
struct HelpTopic {
  /// The name that one types, such as `merging`.
  let name: String
  /// The page, as Markdown.
  let text: String

  /// The pages, the most useful ones first.
  static let all: [HelpTopic] = {
    var topics: [HelpTopic] = []
    while let topic = help_topic_at(UInt(topics.count))?.pointee {
      topics.append(
        HelpTopic(
          name: String(cString: topic.name),
          text: String(decoding: UnsafeBufferPointer(start: topic.text, count: Int(topic.length)), as: UTF8.self)))
    }
    return topics
  }()

  /// The page's title.
  var title: String {
    String(text.prefix { $0 != "\n" }.drop { $0 == "#" || $0 == " " })
  }

  /// Returns the command that prints the page a link leads to, or the address of a web page.
  static func reference(_ target: String) -> String? {
    if target.hasPrefix("https://") { return target }
    let page = target.prefix { $0 != "#" && $0 != "." }
    return all.first { $0.name == page }.map { "resver help \($0.name)" }
  }
}
