import Shapes

/// A note about a case.
package struct NoteWanted: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// The note; sealed.
    package let text: String

    /// A note about a case.
    package init(case identifier: String, text: String) {
        self.case = identifier
        self.text = text
    }

    static let record = Record<NoteWanted>(
        { NoteWanted(case: $0, text: $1) },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("text", .text(least: 1, most: 2000), "the note; sealed", \.text))
}
