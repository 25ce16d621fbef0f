import Calendars
import Testing

/// What a parser should say of a text, with the wrong part between marks.
struct Fault: Sendable, CustomTestStringConvertible {
    /// The text, `«` and `»` around what is underlined.
    let marked: String
    /// The remedy's words.
    let remedy: String

    /// A text and the remedy it should get.
    init(_ marked: String, _ remedy: String) {
        self.marked = marked
        self.remedy = remedy
    }

    var testDescription: String { marked }

    /// The text without marks.
    var text: String { marked.filter { $0 != "«" && $0 != "»" } }

    /// Checks that reading the text fails at the mark, with the remedy.
    func expect(_ read: (String) throws(TextFault) -> Void) {
        do {
            try read(text)
            Issue.record("\(text) was read")
        } catch {
            let bytes = Array(text.utf8)
            let (from, until) = (error.offset, error.offset + error.length)
            guard until <= bytes.count else {
                Issue.record("\(error) points behind the text")
                return
            }
            let shown =
                String(decoding: bytes[..<from], as: UTF8.self) + "«"
                + String(decoding: bytes[from..<until], as: UTF8.self) + "»"
                + String(decoding: bytes[until...], as: UTF8.self)
            #expect(shown == marked)
            #expect(error.remedy == remedy)
        }
    }
}
