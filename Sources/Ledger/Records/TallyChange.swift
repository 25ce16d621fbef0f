package import ServiceKit

/// How much an entry of the journal adds to a cell of a centre's day; below nought it takes back.
package struct TallyChange: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day that it counts for.
    package let day: Day
    /// What is counted.
    package let cell: TallyCell
    /// How much.
    package let amount: Int

    /// A change.
    package init(centre: String, day: Day, cell: TallyCell, amount: Int) {
        self.centre = centre
        self.day = day
        self.cell = cell
        self.amount = amount
    }

    /// What takes it back.
    package var negated: TallyChange { TallyChange(centre: centre, day: day, cell: cell, amount: -amount) }
}
