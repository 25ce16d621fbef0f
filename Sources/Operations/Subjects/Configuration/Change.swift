package import Shapes

/// One difference between two configurations.
package struct Change: Hashable, Sendable {
    /// What happened to it.
    package enum Kind: String, CaseIterable, Sendable {
        /// It is new.
        case added
        /// It is another value.
        case changed
        /// It is gone.
        case removed
    }

    /// What happened to it.
    package let kind: Kind
    /// The file it stands in.
    package let file: String
    /// What it is, `opening.ind.week`.
    package let key: String
    /// What it was.
    package let was: String?
    /// What it will be.
    package let becomes: String?

    /// A difference.
    package init(kind: Kind, file: String, key: String, was: String? = nil, becomes: String? = nil) {
        self.kind = kind
        self.file = file
        self.key = key
        self.was = was
        self.becomes = becomes
    }

    /// The shape of a difference.
    package static let shape = Shape<Change>.record(
        "Change", "one difference between two configurations",
        { Change(kind: $0, file: $1, key: $2, was: $3, becomes: $4) },
        Field("kind", .word, "what happened to it", \.kind), Field("file", .text, "the file it stands in", \.file),
        Field("key", .text, "what it is", \.key), .optional("was", .text(most: 1 << 20), "what it was", \.was),
        .optional("becomes", .text(most: 1 << 20), "what it will be", \.becomes))
}
