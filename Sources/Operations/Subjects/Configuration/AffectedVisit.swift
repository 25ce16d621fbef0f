package import Shapes

/// A booked visit that would fall out of a planned configuration.
package struct AffectedVisit: Hashable, Sendable {
    /// The visit's reference.
    package let visit: String
    /// The centre.
    package let centre: String
    /// When it starts.
    package let startsAt: Instant
    /// Why it would fall out.
    package let reason: WhyReason
    /// Why, in words.
    package let text: String

    /// A visit that would fall out.
    package init(visit: String, centre: String, startsAt: Instant, reason: WhyReason, text: String) {
        self.visit = visit
        self.centre = centre
        self.startsAt = startsAt
        self.reason = reason
        self.text = text
    }

    /// The shape of an affected visit.
    package static let shape = Shape<AffectedVisit>.record(
        "AffectedVisit", "a booked visit that would fall out",
        { AffectedVisit(visit: $0, centre: $1, startsAt: $2, reason: $3, text: $4) },
        Field("visit", .reference, "the visit's reference", \.visit), Field("centre", .name, "the centre", \.centre),
        Field("startsAt", .instant, "when it starts", \.startsAt),
        Field("reason", .word, "why it would fall out", \.reason), Field("text", .text, "why, in words", \.text))
}
