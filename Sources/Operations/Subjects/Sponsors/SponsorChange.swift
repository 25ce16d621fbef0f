import Shapes

/// A wish to change a sponsor; what is left out stays as it is.
package struct SponsorChange: Hashable, Sendable {
    /// The sponsor.
    package let sponsor: String
    /// Its new name for people.
    package let name: String?
    /// All its periods of recognition, in place of those it had.
    package let recognition: [Recognition]?

    /// A wish to change a sponsor.
    package init(sponsor: String, name: String? = nil, recognition: [Recognition]? = nil) {
        self.sponsor = sponsor
        self.name = name
        self.recognition = recognition
    }

    static let record = Record<SponsorChange>(
        { SponsorChange(sponsor: $0, name: $1, recognition: $2) },
        Field("sponsor", .name, "the sponsor", \.sponsor),
        .optional("name", .label, "its new name for people", \.name),
        .optional(
            "recognition", Recognition.shape.list(most: 50), "all its periods, in place of those it had", \.recognition)
    )
}
