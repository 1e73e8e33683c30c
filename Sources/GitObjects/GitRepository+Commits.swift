import Clibgit2
package import GitStore

extension GitRepository {
  /// Writes a commit object; no reference moves.
  package func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    try handle.with { repository throws(GitError) in
      var treeID = tree.oid
      let tree = try Handle(.writeCommit, freedBy: git_tree_free) {
        git_tree_lookup($0, repository, &treeID)
      }
      var commits: [OpaquePointer?] = []
      defer {
        for commit in commits { git_commit_free(commit) }
      }
      for parent in parents {
        var id = parent.oid
        var commit: OpaquePointer?
        try GitError.check(git_commit_lookup(&commit, repository, &id), .writeCommit)
        commits.append(commit)
      }
      let parentPointers = commits
      return try author.with { author throws(GitError) in
        try committer.with { committer throws(GitError) in
          try tree.with { tree throws(GitError) in
            try writing { () throws(GitError) in
              var oid = git_oid()
              var pointers = parentPointers
              try GitError.check(
                git_commit_create(
                  &oid, repository, nil, author, committer, nil, message, tree, pointers.count,
                  &pointers), .writeCommit)
              return ObjectID(oid)
            }
          }
        }
      }
    }
  }

  /// Writes a commit object as `git` signs it; no reference moves.
  package func writeSignedCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let arguments =
      ["commit-tree", "-S", tree.description] + parents.flatMap { ["-p", $0.description] }
      + ["-F", "-"]
    let output = try git(
      arguments, .sign, input: Array(message.utf8), variables: Signature.variables(author: author, committer: committer))
    guard let id = ObjectID(String(decoding: output.prefix(40), as: UTF8.self)) else {
      throw GitError(.sign, .failed, message: "git did not name the commit")
    }
    return id
  }

  /// Writes an annotated tag object; no reference is made.
  package func writeTag(
    name: String, on commit: ObjectID, by tagger: Signature, message: String
  ) throws(GitError) -> ObjectID {
    try handle.with { repository throws(GitError) in
      var oid = commit.oid
      let object = try Handle(.writeTag, freedBy: git_object_free) {
        git_object_lookup($0, repository, &oid, GIT_OBJECT_COMMIT)
      }
      return try object.with { object throws(GitError) in
        try tagger.with { tagger throws(GitError) in
          var made = git_oid()
          try GitError.check(
            git_tag_annotation_create(&made, repository, name, object, tagger, message), .writeTag)
          return ObjectID(made)
        }
      }
    }
  }
}

extension GitOperation {
  static let writeCommit = GitOperation("write the commit")
  static let writeTag = GitOperation("write the tag")
  static let sign = GitOperation("sign with git")
}
