package import Shapes

/// Entries of the journal, in their order.
package struct JournalPage: Hashable, Sendable {
    /// The entries.
    package let entries: [JournalLine]
    /// The position to go on behind; `nil` at the end.
    package let next: Int?

    /// Entries.
    package init(entries: [JournalLine], next: Int?) {
        self.entries = entries
        self.next = next
    }

    /// The shape of a page.
    package static let shape = Shape<JournalPage>.record(
        "JournalPage", "entries of the journal", { JournalPage(entries: $0, next: $1) },
        Field("entries", JournalLine.shape.list(), "the entries", \.entries),
        Field("next", Shape<Int>.integer().nullable, "`after` for the next page, or null", \.next))
}
