package import ServiceKit
package import Shapes

/// A centre that gives a service.
package struct ServiceAt: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// Since when.
    package let since: Day
    /// The first day no longer.
    package let until: Day?
    /// Whether it is suspended at the moment.
    package let suspended: Bool

    /// A centre that gives a service.
    package init(
        centre: String, since: Day, until: Day? = nil, suspended: Bool = false
    ) {
        self.centre = centre
        self.since = since
        self.until = until
        self.suspended = suspended
    }

    /// Reads and writes it.
    package static let shape = Shape<ServiceAt>.record(
        "ServiceAt", "a centre that gives a service",
        { ServiceAt(centre: $0, since: $1, until: $2, suspended: $3) },
        Field("centre", .name, "the centre", \.centre),
        Field("since", .date, "since when", \.since),
        .optional("until", .date, "the first day no longer", \.until),
        Field("suspended", .boolean, default: false, "whether it is suspended at the moment", \.suspended))
}
