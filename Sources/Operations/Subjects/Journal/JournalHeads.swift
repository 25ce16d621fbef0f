package import Shapes

/// The heads of all chains.
package struct JournalHeads: Hashable, Sendable {
    /// The heads, by chain.
    package let heads: [JournalHead]

    /// Heads.
    package init(heads: [JournalHead]) {
        self.heads = heads
    }

    /// The shape of the heads.
    package static let shape = Shape<JournalHeads>.record(
        "JournalHeads", "the heads of all chains", { JournalHeads(heads: $0) },
        Field("heads", JournalHead.shape.list(), "the heads", \.heads))
}
