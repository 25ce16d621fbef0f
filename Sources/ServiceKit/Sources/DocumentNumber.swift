/// The number printed on a Dutch document: nine capital letters and digits.
///
/// Numbers given out since October 2019 begin with V and have neither the digit 0 nor the letter O, so that the two are
/// never mistaken for one another (rvig.nl, 10 December 2019). Documents from before follow other patterns.
public struct DocumentNumber: Hashable, Sendable, CustomStringConvertible {
    /// Which numbers are taken.
    public enum Pattern: Hashable, Sendable {
        /// Those given out since October 2019, `V123AL568`.
        case since2019
        /// Those from before: any nine capital letters and digits.
        case older
        /// Either; what begins with V is judged as a newer number, since a misread one is likelier than an older one.
        case any
    }

    /// Nine capital letters and digits.
    public let text: String

    /// Whether it has the pattern of October 2019.
    public var isSince2019: Bool { DocumentNumber.strange(in: text, isNew: true).isEmpty }

    /// Reads a number; the findings name `field` and places in the number, never the number itself.
    public init(_ text: String, pattern: Pattern = .any, field: String = "document-number") throws(Findings) {
        let isNew = pattern == .since2019 || pattern == .any && text.first == "V"
        var found = DocumentNumber.strange(in: text, isNew: isNew).map { Finding(field, $0.code, $0.message) }
        let count = text.count
        if count != 9 {
            found.append(Finding(field, "length", "a document number has nine characters, this has \(count)"))
        }
        if let findings = Findings(found) { throw findings }
        self.text = text
    }

    /// The nine characters.
    public var description: String { text }

    private static func strange(in text: String, isNew: Bool) -> [(code: String, message: String)] {
        var found: [(code: String, message: String)] = []
        for (index, character) in text.enumerated() {
            let place = "character \(index + 1)"
            switch character {
            case "A"..."Z" where character.utf8.count == 1, "0"..."9" where character.utf8.count == 1:
                if isNew, index == 0, character != "V" {
                    found.append(("first-letter", "a number given out since October 2019 begins with V"))
                } else if isNew, character == "0" {
                    found.append(
                        ("zero", "\(place) is the digit 0, which these numbers never have: it may be 8, D or Q"))
                } else if isNew, character == "O" {
                    found.append(
                        ("letter-o", "\(place) is the letter O, which these numbers never have: it may be 8, D or Q"))
                }
            case "a"..."z" where character.utf8.count == 1:
                found.append(("small-letter", "\(place) is a small letter: write capitals"))
            case " ", "-", ".":
                found.append(("separator", "\(place) is a space, dot or hyphen: write the number together"))
            default:
                found.append(("character", "\(place) is neither a capital letter nor a digit"))
            }
        }
        return found
    }
}
