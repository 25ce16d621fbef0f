/// What the console last had to say.
package struct Status: Hashable, Sendable {
    /// What kind of thing it is.
    package enum Kind: String, Sendable {
        /// Something to know.
        case note
        /// Something was done.
        case done
        /// Something was not done.
        case failed
    }

    /// What kind of thing it is.
    package let kind: Kind
    /// The words, the first line what matters most.
    package let lines: [String]

    /// Something to say.
    package init(_ kind: Kind, _ lines: String...) {
        self.init(kind, lines: lines)
    }

    /// Something to say in several lines.
    package init(_ kind: Kind, lines: [String]) {
        self.kind = kind
        self.lines = lines
    }

    /// All of it in a line, with a word for its kind.
    package var text: String {
        let words = lines.joined(separator: "; ")
        return kind == .note || words.isEmpty ? words : "\(kind.rawValue): \(words)"
    }
}
