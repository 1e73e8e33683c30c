import Host
import Testing

@testable import ResumeOperations

@Suite struct `Conflict markers are seen` {
  @Test func `only when they are closed`() {
    #expect(ConflictMarkers.line(in: Array("a\n<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n".utf8)) == 2)
    #expect(ConflictMarkers.line(in: Array("Title\n=======\n<<<<<<<\n".utf8)) == nil)
  }
}
