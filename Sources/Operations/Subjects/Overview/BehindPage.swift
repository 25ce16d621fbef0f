package import Shapes

/// Entries behind a figure.
package struct BehindPage: Hashable, Sendable {
    /// The entries, in their order.
    package let entries: [BehindEntry]
    /// Goes into `after` for what follows; left out at the end.
    package let next: Int?

    /// Entries behind a figure.
    package init(
        entries: [BehindEntry], next: Int? = nil
    ) {
        self.entries = entries
        self.next = next
    }

    /// Reads and writes it.
    package static let shape = Shape<BehindPage>.record(
        "BehindPage", "entries behind a figure",
        { BehindPage(entries: $0, next: $1) },
        Field("entries", BehindEntry.shape.list(), "the entries, in their order", \.entries),
        .optional("next", .integer(), "goes into `after` for what follows; left out at the end", \.next))
}
