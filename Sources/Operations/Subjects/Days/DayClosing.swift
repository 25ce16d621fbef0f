package import ServiceKit
import Shapes

/// A wish to close a centre's day.
package struct DayClosing: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day.
    package let day: Day
    /// Why it is closed with open points; sealed.
    package let reason: String?

    /// A wish to close a centre's day.
    package init(centre: String, day: Day, reason: String? = nil) {
        self.centre = centre
        self.day = day
        self.reason = reason
    }

    static let record = Record<DayClosing>(
        { DayClosing(centre: $0, day: $1, reason: $2) }, Field("centre", .name, "the centre", \.centre),
        Field("day", .date, "the local day", \.day),
        .optional("reason", .text(least: 1, most: 500), "why it is closed with open points", \.reason))
}
