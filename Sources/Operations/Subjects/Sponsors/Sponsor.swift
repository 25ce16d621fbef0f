package import Shapes

/// An employer that is registered as a sponsor.
package struct Sponsor: Hashable, Sendable {
    /// Its name in grants and bookings, `acme`.
    package let sponsor: String
    /// Its name for people, as the IND's public register has it.
    package let name: String
    /// When the IND recognises it, earliest first.
    package let recognition: [Recognition]

    /// A sponsor.
    package init(sponsor: String, name: String, recognition: [Recognition] = []) {
        self.sponsor = sponsor
        self.name = name
        self.recognition = recognition
    }

    static let record = Record<Sponsor>(
        { Sponsor(sponsor: $0, name: $1, recognition: $2) },
        Field("sponsor", .name, "its name in grants and bookings", \.sponsor),
        Field("name", .label, "its name for people, as the IND's public register has it", \.name),
        Field(
            "recognition", Recognition.shape.list(most: 50), default: [], "when the IND recognises it", \.recognition))

    /// The shape of a sponsor.
    package static let shape = record.shape("Sponsor", "an employer that is registered as a sponsor")
}
