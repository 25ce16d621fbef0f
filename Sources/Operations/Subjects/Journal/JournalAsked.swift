import Shapes

/// A question for entries of the journal.
package struct JournalAsked: Hashable, Sendable {
    /// Only this centre's chain; `national` is one too.
    package let centre: String?
    /// Only behind this position.
    package let after: Int
    /// How many at most, 1 to 500.
    package let limit: Int

    /// A question for entries.
    package init(centre: String? = nil, after: Int = 0, limit: Int = 20) {
        self.centre = centre
        self.after = after
        self.limit = limit
    }

    static let record = Record<JournalAsked>(
        { JournalAsked(centre: $0, after: $1, limit: $2) },
        .optional("centre", .name, "only this centre's chain; `national` is one too", \.centre),
        Field("after", .integer(0...Int(Int64.max)), default: 0, "only behind this position", \.after),
        Field("limit", .integer(1...500), default: 20, "how many at most", \.limit))
}
