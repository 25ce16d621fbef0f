package import ServiceKit
package import Shapes

/// An entry behind a figure.
package struct BehindEntry: Hashable, Sendable {
    /// How much it adds to the line; below nought it takes back.
    package let amount: Int
    /// The local day that it counts for.
    package let day: Day
    /// The entry.
    package let entry: JournalLine

    /// An entry behind a figure.
    package init(
        amount: Int, day: Day, entry: JournalLine
    ) {
        self.amount = amount
        self.day = day
        self.entry = entry
    }

    /// Reads and writes it.
    package static let shape = Shape<BehindEntry>.record(
        "BehindEntry", "an entry behind a figure",
        { BehindEntry(amount: $0, day: $1, entry: $2) },
        Field("amount", .integer(), "how much it adds to the line; below nought it takes back", \.amount),
        Field("day", .date, "the local day that it counts for", \.day),
        Field("entry", JournalLine.shape, "the entry", \.entry))
}
