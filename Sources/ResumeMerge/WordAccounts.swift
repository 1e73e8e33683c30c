/// The accounts of one merge's results: how both sides changed the base is counted once, and an account asked for twice is kept.
final class WordAccounts {
  private let sources: ThreeSides<[UInt8]>
  private var sides: WordAccount.Sides?
  private var last: (result: [UInt8], account: WordAccount)?

  /// Prepares for the results of one merge.
  init(_ sources: ThreeSides<[UInt8]>) { self.sources = sources }

  /// Returns the account of a result.
  func account(of result: [UInt8]) -> WordAccount {
    if let last, last.result == result { return last.account }
    let sides = sides ?? WordAccount.Sides(sources)
    self.sides = sides
    let account = WordAccount(sides, result: result)
    last = (result, account)
    return account
  }
}
