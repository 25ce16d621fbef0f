/// The number of a blank document, `NL-V-000101`: capital letters and hyphens, then digits whose count never changes.
///
/// Serials with the same letters and as many digits are one series; `NL-V-000101` and `NL-V-101` are of two.
package struct Serial: Hashable, Sendable {
    /// What stands before the digits, `NL-V-`.
    package let prefix: String
    /// How many digits there are, leading zeros included.
    package let width: Int
    /// The digits as a number.
    package let number: Int

    /// A serial; the number must fit its digits.
    package init(prefix: String, width: Int, number: Int) {
        self.prefix = prefix
        self.width = width
        self.number = number
    }

    /// Reads a serial; `nil` where the text is none.
    ///
    /// One to sixteen letters and hyphens, the first a letter, then one to twelve digits.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let digits = bytes.reversed().prefix { (48...57).contains($0) }.count
        let letters = bytes.dropLast(digits)
        guard (1...12).contains(digits), (1...16).contains(letters.count), letters.first.map({ $0 != 45 }) == true,
            letters.allSatisfy({ (65...90).contains($0) || $0 == 45 }),
            let number = Int(String(decoding: bytes.suffix(digits), as: UTF8.self))
        else { return nil }
        self.init(prefix: String(decoding: letters, as: UTF8.self), width: digits, number: number)
    }

    /// Whether two are of one series.
    package func isAlike(_ other: Serial) -> Bool { prefix == other.prefix && width == other.width }

    /// The serial of the same series with another number.
    package func with(_ number: Int) -> Serial { Serial(prefix: prefix, width: width, number: number) }
}

extension Serial: CustomStringConvertible {
    /// The serial as it is printed.
    package var description: String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
