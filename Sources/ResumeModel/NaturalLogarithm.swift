/// The natural logarithm, without a C library: the pure targets import none.
package enum NaturalLogarithm {
  /// Returns the logarithm of a positive value, by ln(m) = 2 artanh((m - 1) / (m + 1)) for the significand.
  ///
  /// - Parameter terms: the terms of the series: 4 give an error of 1e-4, 11 one of 1e-11.
  package static func of(_ value: Float, terms: Int) -> Float { logarithm(value, terms) }

  /// Returns the logarithm of a positive value, by ln(m) = 2 artanh((m - 1) / (m + 1)) for the significand.
  ///
  /// - Parameter terms: the terms of the series: 4 give an error of 1e-4, 11 one of 1e-11.
  package static func of(_ value: Double, terms: Int) -> Double { logarithm(value, terms) }

  // Not generic to other targets: called through a witness table it takes ten times as long.
  private static func logarithm<Value: BinaryFloatingPoint>(_ value: Value, _ terms: Int) -> Value {
    let significand = value.significand
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var series: Value = 0
    var odd = 2 * terms - 1
    while odd > 0 {
      series = series * square + 2 / Value(odd)
      odd -= 2
    }
    return Value(value.exponent) * 0.693_147_180_559_945_3 + ratio * series
  }
}
