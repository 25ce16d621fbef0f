import Shapes

/// A sponsor by its name.
package struct SponsorNamed: Hashable, Sendable {
    /// The name, `acme`.
    package let sponsor: String

    /// A sponsor by its name.
    package init(sponsor: String) {
        self.sponsor = sponsor
    }

    static let record = Record<SponsorNamed>(
        { SponsorNamed(sponsor: $0) }, Field("sponsor", .name, "the sponsor", \.sponsor))
}
