import ServiceKit

/// How many calendar months a period is made of: years are compared with years, and quarters with quarters.
struct WholeMonths: Hashable {
    /// One or more.
    let count: Int

    /// The months from one first of a month to another; `nil` for any other period.
    init?(_ from: Day, _ until: Day) {
        let (start, end) = (from.parts, until.parts)
        guard start.day == 1, end.day == 1 else { return nil }
        count = (end.year - start.year) * 12 + end.month - start.month
        guard count > 0 else { return nil }
    }
}
