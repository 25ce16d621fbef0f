/// A visit's reference: eight characters that are hard to mistake, with a hyphen after four.
package enum Reference {
    /// The characters of a reference, without those that look like others.
    package static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    /// The reference as it is written, from what a person typed; `nil` where it is none.
    package static func normal(_ text: String) -> String? {
        var bytes = text.utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }
        if bytes.count == 9, bytes[4] == UInt8(ascii: "-") { bytes.remove(at: 4) }
        guard bytes.count == 8, bytes.allSatisfy(alphabet.contains) else { return nil }
        return String(decoding: bytes[..<4], as: UTF8.self) + "-" + String(decoding: bytes[4...], as: UTF8.self)
    }
}
