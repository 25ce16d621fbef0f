import Shapes

/// A wish to make two clients one.
package struct MergeWanted: Hashable, Sendable {
    /// The client that is kept.
    package let client: String
    /// The client that turned out to be the same person.
    package let with: String
    /// Whether it is done, or only told what it would do.
    package let mode: MergeMode
    /// Why two whose names or days of birth differ are one; sealed.
    package let reason: String?

    /// A wish to make two clients one.
    package init(client: String, with other: String, mode: MergeMode = .check, reason: String? = nil) {
        self.client = client
        self.with = other
        self.mode = mode
        self.reason = reason
    }

    static let record = Record<MergeWanted>(
        { MergeWanted(client: $0, with: $1, mode: $2, reason: $3) },
        Field("client", .identifier, "the client that is kept", \.client),
        Field("with", .identifier, "the client that turned out to be the same person", \.with),
        Field("mode", .word, default: MergeMode.check, "whether it is done, or only told what it would do", \.mode),
        .optional(
            "reason", .text(least: 1, most: 500), "why two whose names or days of birth differ are one", \.reason))
}
