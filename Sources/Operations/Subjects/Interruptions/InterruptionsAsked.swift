package import ServiceKit
import Shapes

/// A question for a centre's interruptions of a day.
package struct InterruptionsAsked: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The local day; today where left out.
    package let day: Day?

    /// A question for a centre's interruptions of a day.
    package init(
        centre: String, day: Day? = nil
    ) {
        self.centre = centre
        self.day = day
    }

    static let record = Record<InterruptionsAsked>(
        { InterruptionsAsked(centre: $0, day: $1) },
        Field("centre", .name, "the centre", \.centre),
        .optional("day", .date, "the local day; today where left out", \.day))
}
