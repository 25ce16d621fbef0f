package import Shapes

/// All revisions.
package struct RevisionList: Hashable, Sendable {
    /// The revisions, the newest first.
    package let revisions: [RevisionLine]

    /// Revisions.
    package init(revisions: [RevisionLine]) {
        self.revisions = revisions
    }

    /// The shape of the list.
    package static let shape = Shape<RevisionList>.record(
        "RevisionList", "all revisions, the newest first", { RevisionList(revisions: $0) },
        Field("revisions", RevisionLine.shape.list(), "the revisions", \.revisions))
}
