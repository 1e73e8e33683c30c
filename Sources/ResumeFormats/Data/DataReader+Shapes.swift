import ResumeLexicon
import ResumeModel

/// Decides what maps and lists are by their keys: the person, sections in a list, a line with marks for programs.
extension DataReader {
  /// Whether a map under a key that names no section with entries holds several lists of entries, as in
  /// `profile: {experiences: [{…}], education: [{…}]}`.
  func wrapsSections(_ key: String, _ members: [DataMember]) -> Bool {
    let section = SectionNames.key(for: DataText.words(ofKey: key))
    guard section == nil || section == .basics else { return false }
    return members.count { $0.node.list?.contains { $0.node.map != nil } == true && SectionNames.key(for: $0.key ?? "") != nil }
      > 1
  }

  /// Whether a map gives a name and how to reach it: the person, whatever the map's key is.
  func isPerson(_ members: [DataMember]) -> Bool {
    let keys = members.filter { $0.node.text != nil }.map { EntryKeys.form(of: $0.key ?? "") }
    return (keys.contains("name") || keys.contains(where: EntryKeys.isPieceOfName))
      && (keys.contains("email") || keys.contains("phone"))
  }

  /// Whether a member gives a name in pieces, as in `name: {first: Ida, last: Berg}`.
  func isNameInPieces(_ member: DataMember) -> Bool {
    guard let map = member.node.map, !map.isEmpty, EntryKeys.form(of: member.key ?? "") == "name" else { return false }
    return map.allSatisfy { $0.node.text != nil }
  }

  /// Whether the elements of a list are sections, each with its title and its content.
  func areSections(_ members: [DataMember]) -> Bool {
    let sections = members.compactMap { SectionMap($0.node, isListed: true) }
    return sections.count * 2 > members.count && sections.contains { $0.name != nil }
  }

  /// Whether a pair is a list of sections, or a list of pages or columns with such lists: `pages: [{sections: […]}]`.
  func holdsSections(_ member: DataMember) -> Bool {
    guard case .list(let listed) = member.node.value else { return false }
    if EntryKeys.form(of: member.key ?? "") == "sections" { return areSections(listed) }
    return !listed.isEmpty && listed.allSatisfy { page in page.node.map?.contains { holdsSections($0) } ?? false }
  }

  /// Returns the only list of a map that has nothing but the name of its layout beside it, as in `{type: Skills, skills: […]}`.
  func loneList(of members: [DataMember]) -> DataMember? {
    let shown = members.filter { EntryKeys.form(of: $0.key ?? "") != "type" }
    guard shown.count == 1, members.count > 1, let only = shown.first,
      only.node.list?.contains(where: { $0.node.map != nil }) == true
    else { return nil }
    return only
  }

  /// Returns the only text of a map that has nothing but tags beside it, as in `{content: …, tags: [ops]}`.
  func loneText(of members: [DataMember]) -> DataMember? {
    let texts = ["bullet", "number", "reversednumber", "item", "text", "content", "highlight", "description", "value"]
    var only: DataMember?
    for member in members where !EntryKeys.isBeside(member.key ?? "") {
      guard only == nil, member.node.text != nil else { return nil }
      only = member
    }
    guard let only else { return nil }
    let form = EntryKeys.form(of: only.key ?? "")
    // A description alone belongs to a whole entry, unless tags show that it is a line.
    guard texts.prefix(members.count == 1 ? 6 : texts.count).contains(form) else { return nil }
    return only
  }
}
