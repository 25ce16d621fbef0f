package import Shapes

/// What is written down with a step.
package struct RecordAsked: Hashable, Sendable {
    /// Its name.
    package let record: String
    /// The type of its values.
    package let type: String
    /// The words it may be.
    package let words: [String]?
    /// Whether it is sealed.
    package let isPersonal: Bool

    /// What is written down with a step.
    package init(record: String, type: String, words: [String]? = nil, isPersonal: Bool) {
        self.record = record
        self.type = type
        self.words = words
        self.isPersonal = isPersonal
    }

    /// Reads and writes it.
    package static let shape = Shape<RecordAsked>.record(
        "RecordAsked", "what is written down with a step",
        { RecordAsked(record: $0, type: $1, words: $2, isPersonal: $3) },
        Field("record", .text, "its name", \.record),
        Field("type", .text, "the type of its values", \.type),
        .optional("oneOf", Shape<String>.text.list(), "the words it may be", \.words),
        Field("personal", .boolean, "whether it is sealed", \.isPersonal))
}
