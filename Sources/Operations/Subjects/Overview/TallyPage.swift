package import Shapes

/// A page of tallies.
package struct TallyPage: Hashable, Sendable {
    /// The place in the centre's chain up to which they are counted.
    package let sequence: Int
    /// The tallies, in their order.
    package let tallies: [Tally]
    /// Goes into `after` for what follows; left out at the end.
    package let next: String?

    /// A page of tallies.
    package init(
        sequence: Int, tallies: [Tally], next: String? = nil
    ) {
        self.sequence = sequence
        self.tallies = tallies
        self.next = next
    }

    /// Reads and writes it.
    package static let shape = Shape<TallyPage>.record(
        "TallyPage", "a page of tallies",
        { TallyPage(sequence: $0, tallies: $1, next: $2) },
        Field("sequence", .integer(), "the place in the centre's chain up to which they are counted", \.sequence),
        Field("tallies", Tally.shape.list(), "the tallies, in their order", \.tallies),
        .optional("next", .cursor, "goes into `after` for what follows; left out at the end", \.next))
}
