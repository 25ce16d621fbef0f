/// A citizen service number (burgerservicenummer): nine digits that pass the eleven-test.
///
/// The home municipality gives it out with the registration (Wet algemene bepalingen burgerservicenummer).
public struct BSN: Hashable, Sendable, CustomStringConvertible {
    /// Nine digits, leading zeros included.
    public let digits: String

    /// Reads nine digits, or eight that lost their leading zero; the finding names `field`, never the number itself.
    public init(_ text: String, field: String = "bsn") throws(Finding) {
        if text.contains(where: { $0 == " " || $0 == "." || $0 == "-" }) {
            throw Finding(field, "separator", "a BSN has no spaces, dots or hyphens: write its nine digits together")
        }
        for (index, character) in text.enumerated() where !("0"..."9").contains(character) {
            if "oO".contains(character) {
                throw Finding(
                    field, "letter-o", "a BSN has digits only: character \(index + 1) is the letter O, write 0")
            }
            throw Finding(field, "character", "a BSN has digits only: character \(index + 1) is none")
        }
        guard (8...9).contains(text.utf8.count) else {
            throw Finding(field, "length", "a BSN has nine digits, this has \(text.utf8.count)")
        }
        let digits = text.utf8.count == 8 ? "0" + text : text
        guard digits.contains(where: { $0 != "0" }) else {
            throw Finding(field, "all-zero", "nine zeros are no BSN")
        }
        guard BSN.passesElevenTest(digits) else {
            throw Finding(
                field, "eleven-test", "the digits do not pass the eleven-test: one was misread, or two changed places")
        }
        self.digits = digits
    }

    /// The nine digits.
    public var description: String { digits }

    // The sum of the digits times 9, 8, 7, 6, 5, 4, 3, 2 and −1 is divisible by eleven.
    private static func passesElevenTest(_ digits: String) -> Bool {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
        return sum % 11 == 0
    }
}
