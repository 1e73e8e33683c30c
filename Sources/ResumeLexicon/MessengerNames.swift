/// The names of messengers, and the words between such a name and a person's handle.
package enum MessengerNames {
  /// The names in lower case; one that another begins with comes after it.
  package static let all = [
    "qq号码", "qq号", "qq", "微信号", "微信", "微信號", "wechat", "weixin", "whatsapp", "telegram", "skype", "viber", "kakaotalk",
    "카카오톡", "line", "signal",
  ]
  /// Names that are ordinary words, too.
  package static let ordinary: Set<String> = ["line", "signal"]
  /// Names that a number follows without a sign, as in `QQ12345678`.
  package static let joined: Set<String> = ["qq号码", "qq号", "qq", "微信号", "微信", "微信號"]
  /// The words that may be between a name and its handle.
  package static let fillers = ["username", "handle", "number", "account", "号码", "号", "號", "id"]
}
