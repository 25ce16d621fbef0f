package import Shapes

/// A service of a centre, as it is on a day.
package struct ServiceLine: Hashable, Sendable {
    /// The service.
    package let service: String
    /// Its name.
    package let name: String
    /// The partner that gives it.
    package let partner: String
    /// Whether it can be booked that day.
    package let isBookable: Bool
    /// Why not, where it cannot.
    package let because: WhyReason?
    /// Why not, in words.
    package let text: String?
    /// Minutes for the first person.
    package let minutes: Int?
    /// Minutes for each further person.
    package let furtherMinutes: Int?
    /// Since when it is suspended, here or everywhere.
    package let suspendedSince: Instant?

    /// A service of a centre.
    package init(
        service: String, name: String, partner: String, isBookable: Bool, because: WhyReason? = nil,
        text: String? = nil, minutes: Int? = nil, furtherMinutes: Int? = nil, suspendedSince: Instant? = nil
    ) {
        self.service = service
        self.name = name
        self.partner = partner
        self.isBookable = isBookable
        self.because = because
        self.text = text
        self.minutes = minutes
        self.furtherMinutes = furtherMinutes
        self.suspendedSince = suspendedSince
    }

    /// The shape of a service.
    package static let shape = Shape<ServiceLine>.record(
        "Service", "a service of a centre",
        {
            ServiceLine(
                service: $0, name: $1, partner: $2, isBookable: $3, because: $4, text: $5, minutes: $6,
                furtherMinutes: $7, suspendedSince: $8)
        },
        Field("service", .text, "the service", \.service), Field("name", .text, "its name", \.name),
        Field("partner", .text, "the partner that gives it", \.partner),
        Field("bookable", .boolean, "whether it can be booked that day", \.isBookable),
        .optional("because", .word, "why not", \.because), .optional("text", .text, "why not, in words", \.text),
        .optional("minutes", .integer(), "minutes for the first person", \.minutes),
        .optional("furtherMinutes", .integer(), "minutes for each further person", \.furtherMinutes),
        .optional("suspendedSince", .instant, "since when it is suspended", \.suspendedSince))
}
