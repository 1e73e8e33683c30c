import Foundation
import ResumeExport
import Testing

/// The content of a packed document can be searched.
@Suite struct `A packed document is read` {
  /// "Kept the lights" twenty times in `word/document.xml`, deflated by Python's zipfile, and `a.txt` stored.
  private static let archive =
    "UEsDBBQAAAAIAAAAIQAOnhH2KAAAAKgCAAARAAAAd29yZC9kb2N1bWVudC54bWzzTi0oUSjJSFXIyUzPKClWyE8D84rzS/NSdBQS81IUvEdVjKoYcBUAUEsDBBQAAAAAAAAAIQAL+UNWBgAAAAYAAAAFAAAAYS50eHRzdG9yZWRQSwECFAMUAAAACAAAACEADp4R9igAAACoAgAAEQAAAAAAAAAAAAAAgAEAAAAAd29yZC9kb2N1bWVudC54bWxQSwECFAMUAAAAAAAAACEAC/lDVgYAAAAGAAAABQAAAAAAAAAAAAAAgAFXAAAAYS50eHRQSwUGAAAAAAIAAgByAAAAgAAAAAAA"

  @Test func `deflated and stored`() throws {
    let bytes = try #require(Data(base64Encoded: Self.archive))
    let packed = try #require(PackedFile(Array(bytes)))
    #expect(packed.files.map(\.name) == ["word/document.xml", "a.txt"])
    let text = String(repeating: "Kept the lights of the sound, and ", count: 20)
    #expect(packed.files.map { String(decoding: $0.bytes, as: UTF8.self) } == [text, "stored"])
  }

  @Test func `cut anywhere, it is none`() throws {
    let bytes = Array(try #require(Data(base64Encoded: Self.archive)))
    for end in bytes.indices.dropLast() { #expect(PackedFile(Array(bytes[..<end])) == nil, "\(end)") }
    for place in bytes.indices {
      var damaged = bytes
      damaged[place] ^= 0x5A
      _ = PackedFile(damaged)
    }
  }
}
