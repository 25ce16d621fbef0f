package import Shapes

/// A note about a case.
package struct NoteLine: Hashable, Sendable {
    /// Its place in the history of the case, from 1.
    package let number: Int
    /// The token.
    package let actor: String
    /// When it was recorded.
    package let recordedAt: Instant
    /// The note.
    package let text: String

    /// A note about a case.
    package init(number: Int, actor: String, recordedAt: Instant, text: String) {
        self.number = number
        self.actor = actor
        self.recordedAt = recordedAt
        self.text = text
    }

    /// Reads and writes it.
    package static let shape = Shape<NoteLine>.record(
        "NoteLine", "a note about a case",
        { NoteLine(number: $0, actor: $1, recordedAt: $2, text: $3) },
        Field("number", .integer(), "its place in the history of the case, from 1", \.number),
        Field("actor", .text, "the token", \.actor),
        Field("recordedAt", .instant, "when it was recorded", \.recordedAt),
        Field("text", .text, "the note", \.text))
}
