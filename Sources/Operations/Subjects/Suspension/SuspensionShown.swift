package import Shapes

/// A suspension with the visits that are booked all the same.
package struct SuspensionShown: Hashable, Sendable {
    /// The suspension.
    package let suspension: Suspension
    /// The visits, the first to start first.
    package let visits: [SuspendedVisit]
    /// Where the visits go on, or null.
    package let next: String?

    /// A suspension with its visits.
    package init(suspension: Suspension, visits: [SuspendedVisit], next: String? = nil) {
        self.suspension = suspension
        self.visits = visits
        self.next = next
    }

    private struct Rest {
        let visits: [SuspendedVisit]
        let next: String?

        static let record = Record<Rest>(
            Rest.init, Field("visits", SuspendedVisit.shape.list(), "the visits, the first to start first", \.visits),
            Field("next", Shape<String>.reference.nullable, "where the visits go on, or null", \.next))
    }

    /// The shape of a suspension with its visits.
    package static let shape = Record<SuspensionShown>(
        Suspension.record, Rest.record,
        { SuspensionShown(suspension: $0, visits: $1.visits, next: $1.next) },
        { ($0.suspension, Rest(visits: $0.visits, next: $0.next)) }
    ).shape("SuspensionShown", "a suspension with the visits that are booked all the same")
}
