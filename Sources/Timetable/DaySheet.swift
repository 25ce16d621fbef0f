package import ServiceKit

/// One day of the desks that give a service: when each is open, and when it is still free.
///
/// The order of the desks is an order of preference: of several free desks a search takes the first. Whoever fills the
/// sheet decides it, and the same sheet always gives the same slots.
package struct DaySheet: Hashable, Sendable {
    /// The local day.
    package let day: Day
    /// The desks' numbers (32 bits), in order of preference.
    package let desks: [Int]
    /// When each desk is open, in the order of `desks`.
    package let open: [DayRow]
    /// When each desk is free, in the order of `desks`; never outside its open ticks.
    package private(set) var free: [DayRow]
    /// When any of the desks is open.
    package let hours: DayRow

    /// A sheet; all three lists are of one length, and free ticks outside the open ones are left out.
    package init(day: Day, desks: [Int], open: [DayRow], free: [DayRow]) {
        precondition(desks.count == open.count && desks.count == free.count, "each desk has an open and a free row")
        self.day = day
        self.desks = desks
        self.open = open
        self.free = zip(free, open).map { $0.intersection($1) }
        hours = open.reduce(DayRow.empty) { $0.union($1) }
    }

    /// The same desks with nothing booked.
    package var unbooked: DaySheet {
        var sheet = self
        sheet.free = open
        return sheet
    }

    /// Books ticks at a desk given by its place in the sheet.
    package mutating func book(_ range: Range<Int>, at place: Int) {
        free[place].remove(range)
    }

    /// Says anew when a desk, given by its place in the sheet, is taken: it is free when it is open otherwise.
    package mutating func fill(_ place: Int, taken: DayRow) {
        free[place] = open[place].subtracting(taken)
    }

    /// Gives ticks at a desk back, as far as it is open then.
    package mutating func release(_ range: Range<Int>, at place: Int) {
        free[place] = free[place].union(DayRow(range).intersection(open[place]))
    }
}
