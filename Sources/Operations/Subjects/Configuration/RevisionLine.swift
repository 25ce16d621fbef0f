package import Shapes

/// A configuration as it was put in force.
package struct RevisionLine: Hashable, Sendable {
    /// The revision's number, from 1.
    package let revision: Int
    /// When it was put in force.
    package let since: Instant
    /// By whom, as the journal names actors.
    package let actor: String
    /// SHA-256 over its parts.
    package let digest: String
    /// How many things changed.
    package let changes: Int

    /// A revision.
    package init(revision: Int, since: Instant, actor: String, digest: String, changes: Int) {
        self.revision = revision
        self.since = since
        self.actor = actor
        self.digest = digest
        self.changes = changes
    }

    /// The shape of a revision.
    package static let shape = Shape<RevisionLine>.record(
        "Revision", "a configuration as it was put in force",
        { RevisionLine(revision: $0, since: $1, actor: $2, digest: $3, changes: $4) },
        Field("revision", .integer(), "the revision's number", \.revision),
        Field("since", .instant, "when it was put in force", \.since),
        Field("actor", .text, "by whom", \.actor), Field("digest", .text, "SHA-256 over its parts", \.digest),
        Field("changes", .integer(), "how many things changed", \.changes))
}
