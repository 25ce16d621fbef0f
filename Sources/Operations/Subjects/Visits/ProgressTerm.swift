package import ServiceKit
package import Shapes

/// Until when something was promised, or is to be done by law.
package struct ProgressTerm: Hashable, Sendable {
    /// The module's name for it.
    package let term: String
    /// What it is in words.
    package let text: String
    /// `promise`, or `statutory`.
    package let kind: String
    /// The last day, on the centre's calendar; left out while it stands still.
    package let lastDay: Day?
    /// How it stands.
    package let state: ClockState

    /// A term of a case.
    package init(term: String, text: String, kind: String, lastDay: Day? = nil, state: ClockState) {
        self.term = term
        self.text = text
        self.kind = kind
        self.lastDay = lastDay
        self.state = state
    }

    /// The shape of a term.
    package static let shape = Shape<ProgressTerm>.record(
        "ProgressTerm", "until when something was promised, or is to be done by law",
        { ProgressTerm(term: $0, text: $1, kind: $2, lastDay: $3, state: $4) },
        Field("term", .text, "the module's name for it", \.term), Field("text", .text, "what it is, in words", \.text),
        Field("kind", .text, "`promise`, or `statutory`: by law", \.kind),
        .optional("lastDay", .date, "the last day; left out while it stands still", \.lastDay),
        Field("state", .word, "how it stands", \.state))
}
