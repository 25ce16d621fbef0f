import Shapes

/// A mishap at a desk or a whole partner, as it is reported.
package struct InterruptionWanted: Hashable, Sendable {
    /// The centre.
    package let centre: String
    /// The desk.
    package let desk: String?
    /// The partner, with all its desks.
    package let partner: String?
    /// From when on; now where left out.
    package let from: Instant?
    /// Until when; the end of the local day where left out.
    package let until: Instant?
    /// Why, for colleagues; sealed.
    package let because: String

    /// A mishap at a desk or a whole partner, as it is reported.
    package init(
        centre: String, desk: String? = nil, partner: String? = nil, from: Instant? = nil, until: Instant? = nil,
        because: String
    ) {
        self.centre = centre
        self.desk = desk
        self.partner = partner
        self.from = from
        self.until = until
        self.because = because
    }

    static let record = Record<InterruptionWanted>(
        { InterruptionWanted(centre: $0, desk: $1, partner: $2, from: $3, until: $4, because: $5) },
        Field("centre", .name, "the centre", \.centre),
        .optional("desk", .name, "the desk", \.desk),
        .optional("partner", .name, "the partner, with all its desks", \.partner),
        .optional("from", .instant, "from when on; now where left out", \.from),
        .optional("until", .instant, "until when; the end of the local day where left out", \.until),
        Field("because", .text(least: 1, most: 500), "why, for colleagues; sealed", \.because))
}
