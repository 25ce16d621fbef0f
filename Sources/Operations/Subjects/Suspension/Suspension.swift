package import Shapes

/// That a service is suspended, at one centre or everywhere: nothing new is booked, and what is booked stays.
package struct Suspension: Hashable, Sendable {
    /// The service.
    package let service: String
    /// The service's name.
    package let name: String
    /// The centre; everywhere where left out.
    package let centre: String?
    /// How far it is.
    package let state: SuspensionState
    /// Since when.
    package let since: Instant
    /// Who suspended it, by the name of the token.
    package let by: String
    /// Why.
    package let reason: String
    /// How many visits for it are booked from today on, at centres that whoever asks may serve.
    package let booked: Int
    /// Who wishes to resume it.
    package let wish: ResumeWish?
    /// Who must agree before it is resumed.
    package let mustAgree: String?

    /// A suspension.
    package init(
        service: String, name: String, centre: String? = nil, state: SuspensionState, since: Instant, by: String,
        reason: String, booked: Int, wish: ResumeWish? = nil, mustAgree: String? = nil
    ) {
        self.service = service
        self.name = name
        self.centre = centre
        self.state = state
        self.since = since
        self.by = by
        self.reason = reason
        self.booked = booked
        self.wish = wish
        self.mustAgree = mustAgree
    }

    static let record = Record<Suspension>(
        {
            Suspension(
                service: $0, name: $1, centre: $2, state: $3, since: $4, by: $5, reason: $6, booked: $7, wish: $8,
                mustAgree: $9)
        },
        Field("service", .name, "the service", \.service), Field("name", .text, "the service's name", \.name),
        .optional("centre", .name, "the centre; everywhere where left out", \.centre),
        Field("state", .word, "how far it is", \.state), Field("since", .instant, "since when", \.since),
        Field("by", .text, "who suspended it, by the name of the token", \.by),
        Field("reason", .text, "why", \.reason),
        Field("booked", .integer(), "how many visits for it are booked from today on", \.booked),
        .optional("wish", ResumeWish.shape, "who wishes to resume it", \.wish),
        .optional("mustAgree", .text, "who must agree before it is resumed", \.mustAgree))

    /// The shape of a suspension.
    package static let shape = record.shape("Suspension", "that a service is suspended")
}
