import Shapes

/// A case and why something is done with it.
package struct ReasonedCase: Hashable, Sendable {
    /// The case's identifier.
    package let `case`: String
    /// Why, in words; sealed.
    package let reason: String

    /// A case and why something is done with it.
    package init(case identifier: String, reason: String) {
        self.case = identifier
        self.reason = reason
    }

    static let record = Record<ReasonedCase>(
        { ReasonedCase(case: $0, reason: $1) },
        Field("case", .identifier, "the case's identifier", \.case),
        Field("reason", .text(least: 1, most: 500), "why, in words; sealed", \.reason))
}
