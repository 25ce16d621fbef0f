import Shapes

/// Which of the suspensions are wanted.
package struct SuspensionsAsked: Hashable, Sendable {
    /// Only those that hold at this centre.
    package let centre: String?

    /// Which suspensions are wanted.
    package init(centre: String? = nil) {
        self.centre = centre
    }

    static let record = Record<SuspensionsAsked>(
        { SuspensionsAsked(centre: $0) },
        .optional("centre", .name, "only those that hold at this centre", \.centre))
}
