import GitStore
import Host
import ResumeProject

/// Follows symbolic links to documents; the links are kept with the text they lead to.
extension History {
  /// Returns the links along a path of the work tree, in the order of the path.
  func links(on path: String) -> [String] {
    guard let root = workTree else { return [] }
    var links: [String] = []
    var steps = path.split(separator: "/").map(String.init)
    var done: [String] = []
    while !steps.isEmpty, links.count < 16 {
      let step = steps.removeFirst()
      if step == ".." {
        _ = done.popLast()
        continue
      }
      let here = (done + [step]).joined(separator: "/")
      guard Files.kind(of: root + here) == .link else {
        done.append(step)
        continue
      }
      links.append(here)
      // An absolute link is valid only on this machine.
      guard let target = Files.linkTarget(root + here), !target.hasPrefix("/") else { break }
      steps = target.split(separator: "/").map(String.init).filter { $0 != "." } + steps
    }
    return links
  }
}
