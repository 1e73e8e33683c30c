/// What every part of a Word document begins with.
enum WordXML {
  /// The declaration of a part's version and encoding.
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  /// The attributes of a part's root.
  static let namespace =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"\(office)/relationships\""
  /// What the addresses of the format's schemas begin with.
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006"
}
