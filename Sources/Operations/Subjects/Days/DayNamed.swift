package import ServiceKit
import Shapes

/// A centre's local day.
package struct DayNamed: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day.
    package let day: Day

    /// A centre's local day.
    package init(centre: String, day: Day) {
        self.centre = centre
        self.day = day
    }

    static let record = Record<DayNamed>(
        { DayNamed(centre: $0, day: $1) }, Field("centre", .name, "the centre", \.centre),
        Field("day", .date, "the local day", \.day))
}
