/// A V-number: ten digits by which the IND knows a person, printed after "VNR" on a card and in its letters.
///
/// The registration of aliens (BVV) has given them out since 22 June 2003; no check digit is known.
public struct VNumber: Hashable, Sendable, CustomStringConvertible {
    /// Ten digits, leading zeros included.
    public let digits: String

    /// Reads ten digits and nothing else; the finding names `field` and says what to write, but never the number itself.
    public init(_ text: String, field: String = "v-number") throws(Finding) {
        if text.contains(where: { $0 == " " || $0 == "." || $0 == "-" }) {
            throw Finding(
                field, "separator", "a V-number has no spaces, dots or hyphens: write its ten digits together")
        }
        if let position = text.firstIndex(where: { "oO".contains($0) }) {
            let place = text.distance(from: text.startIndex, to: position) + 1
            throw Finding(field, "letter-o", "a V-number has digits only: character \(place) is the letter O, write 0")
        }
        if let position = text.firstIndex(where: { !("0"..."9").contains($0) }) {
            let place = text.distance(from: text.startIndex, to: position) + 1
            throw Finding(field, "character", "a V-number has digits only: character \(place) is none")
        }
        guard text.utf8.count == 10 else {
            throw Finding(field, "length", "a V-number has ten digits, this has \(text.utf8.count)")
        }
        self.digits = text
    }

    /// The ten digits.
    public var description: String { digits }
}
