package import Shapes

/// Sponsors, in the order of their names.
package struct SponsorList: Hashable, Sendable {
    /// The sponsors.
    package let sponsors: [Sponsor]
    /// The sponsor to go on behind; `nil` at the end.
    package let next: String?

    /// Sponsors.
    package init(sponsors: [Sponsor], next: String? = nil) {
        self.sponsors = sponsors
        self.next = next
    }

    /// The shape of the list.
    package static let shape = Shape<SponsorList>.record(
        "SponsorList", "sponsors in the order of their names", { SponsorList(sponsors: $0, next: $1) },
        Field("sponsors", Sponsor.shape.list(), "the sponsors", \.sponsors),
        Field("next", Shape<String>.name.nullable, "`after` for the next page, or null", \.next))
}
