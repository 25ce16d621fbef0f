package import Shapes

/// That someone wishes to resume a suspended service; another must agree.
package struct ResumeWish: Hashable, Sendable {
    /// Who, by the name of the token.
    package let by: String
    /// When.
    package let at: Instant

    /// A wish to resume.
    package init(by: String, at: Instant) {
        self.by = by
        self.at = at
    }

    /// The shape of a wish.
    package static let shape = Shape<ResumeWish>.record(
        "ResumeWish", "that someone wishes to resume a suspended service", { ResumeWish(by: $0, at: $1) },
        Field("by", .text, "who, by the name of the token", \.by), Field("at", .instant, "when", \.at))
}
