import Ledger
import Operations
import Shapes

/// One entry of a case's history: a step that was done, or what else became of it.
struct CaseEntry: Hashable, Sendable {
    /// What an entry tells of.
    enum Kind: String, Sendable {
        case step, absence, pause, resumption, withdrawal, reopening, undoing, note
    }

    let caseID: String
    /// Its place in the history, from 1.
    let number: Int
    let kind: Kind
    /// The track; `nil` is the main one.
    var track: String?
    /// The step, or the clock that a pause is about.
    var step: String?
    /// For whom it was done: a partner, or a role.
    var by: String?
    /// Who did it, by the principal's name.
    let actor: String
    let happened: Instant
    let recorded: Instant
    /// Records of closed types, as JSON; empty where there are none.
    var records = ""
    /// Whether more of it is sealed under the person's key.
    var isSealed = false
    /// Whether a reopening took it back.
    var isUndone = false

    /// The field of the person under which the rest is sealed.
    var field: String { "case/\(caseID)/\(number)" }

    /// What is sealed of an entry.
    struct Details: Sendable {
        var records: [Keyed<FactText>] = []
        var reason: String?
        var text: String?

        var isEmpty: Bool { records.isEmpty && reason == nil && text == nil }

        static let shape = Shape<Details>.record(
            nil, "", { Details(records: $0, reason: $1, text: $2) },
            Field("records", FactText.shape.map(), "", \.records), .optional("reason", .text, "", \.reason),
            .optional("text", .text, "", \.text))
    }

    /// Its records of closed types.
    var openRecords: [Keyed<FactText>] {
        get throws { records.isEmpty ? [] : try Sealed.read(FactText.shape.map(), Array(records.utf8)) }
    }
}
