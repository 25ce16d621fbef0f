/// A word of a short text, and where it stands.
struct TextWord: Hashable, Sendable {
    /// The word itself.
    let text: String
    /// Where it begins, in UTF-8 bytes.
    let offset: Int

    /// Its length in UTF-8 bytes.
    var length: Int { text.utf8.count }

    /// The first byte after it.
    var end: Int { offset + length }

    /// The words of a text, parted by spaces.
    static func words(of text: String) -> [TextWord] {
        var words: [TextWord] = []
        for part in text.split(separator: " ") {
            let offset = text.utf8.distance(from: text.startIndex, to: part.startIndex)
            words.append(TextWord(text: String(part), offset: offset))
        }
        return words
    }

    /// A fault that underlines this word.
    func fault(_ problem: String, _ remedy: String) -> TextFault {
        TextFault(offset: offset, length: length, problem: problem, remedy: remedy)
    }

    /// A fault from this word's start to another's end.
    func fault(through last: TextWord, _ problem: String, _ remedy: String) -> TextFault {
        TextFault(offset: offset, length: last.end - offset, problem: problem, remedy: remedy)
    }

    /// The number its digits make, `nil` where it has anything but one to four digits.
    var number: Int? {
        let bytes = text.utf8
        guard (1...4).contains(bytes.count), bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// Whether it is a dash that looks like a hyphen or a minus but is none.
    var isForeignDash: Bool {
        ["–", "—", "−", "‐", "‑"].contains(text)
    }
}
