import Diagnostics

/// A text in which `1️⃣` and `2️⃣` stand around the token that something is to be said about.
struct MarkedText {
    let text: String
    let range: Range<Int>?

    init(_ marked: String) {
        var text = ""
        var start: Int?
        var end: Int?
        for character in marked {
            switch character {
            case "1️⃣": start = text.utf8.count
            case "2️⃣": end = text.utf8.count
            default: text.append(character)
            }
        }
        self.text = text
        range = start.flatMap { start in end.map { start..<$0 } }
    }

    /// A diagnostic's code and place, `code 12..<15`.
    static func told(_ diagnostic: Diagnostic) -> String {
        guard case .file(let range) = diagnostic.place else {
            return "\(diagnostic.code) \(diagnostic.place.description)"
        }
        return "\(diagnostic.code) \(range.start..<range.end)"
    }

    /// What a diagnostic of a code at the marks is told as.
    func told(_ code: String) -> String { "\(code) \(range.map { "\($0)" } ?? "nowhere")" }
}
