package import Shapes

/// The suspensions that hold.
package struct SuspensionList: Hashable, Sendable {
    /// The suspensions, by service; those everywhere before those of a centre.
    package let suspensions: [Suspension]

    /// Suspensions.
    package init(suspensions: [Suspension]) {
        self.suspensions = suspensions
    }

    /// The shape of the list.
    package static let shape = Shape<SuspensionList>.record(
        "SuspensionList", "the suspensions that hold", { SuspensionList(suspensions: $0) },
        Field("suspensions", Suspension.shape.list(), "the suspensions, by service", \.suspensions))
}
