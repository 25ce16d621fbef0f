package import Shapes

/// A leg as the queue shows it: who is called for what, without any name.
package struct QueueEntry: Hashable, Sendable {
    /// What is called: `A7` with an appointment, `W3` without; `nil` before anyone of the party has checked in.
    package var ticket: String?
    /// The visit.
    package var visit: String
    /// The leg of the visit.
    package var leg: String
    /// The service.
    package var service: String
    /// The partner.
    package var partner: String
    /// The desk that serves it, that it was sent to or that it is planned at.
    package var desk: String
    /// The persons of the leg.
    package var persons: [String]
    /// Those of them who are here.
    package var present: [String]
    /// Whether with an appointment.
    package var kind: QueueEntryKind
    /// Whether it is called before others.
    package var priority: Bool
    /// When it is to start.
    package var startsAt: Instant
    /// The same on the centre's clock.
    package var localStart: LocalInstant
    /// Since when its persons wait.
    package var waitingSince: Instant?
    /// Since when it is served.
    package var servedSince: Instant?
    /// Its place among those who wait for a desk that can serve it, from 1.
    package var position: Int?
    /// When it may be called, reckoned from what is planned; `nil` where that cannot honestly be told.
    package var callExpectedAt: Instant?

    /// A leg as the queue shows it.
    package init(
        ticket: String? = nil, visit: String, leg: String, service: String, partner: String, desk: String,
        persons: [String], present: [String] = [], kind: QueueEntryKind, priority: Bool = false, startsAt: Instant,
        localStart: LocalInstant, waitingSince: Instant? = nil, servedSince: Instant? = nil, position: Int? = nil,
        callExpectedAt: Instant? = nil
    ) {
        self.ticket = ticket
        self.visit = visit
        self.leg = leg
        self.service = service
        self.partner = partner
        self.desk = desk
        self.persons = persons
        self.present = present
        self.kind = kind
        self.priority = priority
        self.startsAt = startsAt
        self.localStart = localStart
        self.waitingSince = waitingSince
        self.servedSince = servedSince
        self.position = position
        self.callExpectedAt = callExpectedAt
    }

    /// The shape of an entry.
    package static let shape = Shape<QueueEntry>.record(
        "QueueEntry", "a leg in the queue, without names",
        {
            QueueEntry(
                ticket: $0, visit: $1, leg: $2, service: $3, partner: $4, desk: $5, persons: $6, present: $7, kind: $8,
                priority: $9, startsAt: $10, localStart: $11, waitingSince: $12, servedSince: $13, position: $14,
                callExpectedAt: $15)
        },
        .optional("ticket", .text, "what is called: A7 with an appointment, W3 without", \.ticket),
        Field("visit", .reference, "the visit", \.visit), Field("leg", .text, "l1, l2 and so on", \.leg),
        Field("service", .text, "the service", \.service), Field("partner", .text, "the partner", \.partner),
        Field("desk", .text, "the desk that serves it, that it was sent to or that it is planned at", \.desk),
        Field("persons", Shape<String>.person.list(), "the persons of the leg", \.persons),
        Field("present", Shape<String>.person.list(), "those of them who are here", \.present),
        Field("kind", .word, "with an appointment or without", \.kind),
        Field("priority", .boolean, "whether it is called before others", \.priority),
        Field("startsAt", .instant, "when it is to start", \.startsAt),
        Field("localStart", .localInstant, "when it is to start, on the centre's clock", \.localStart),
        .optional("waitingSince", .instant, "since when its persons wait", \.waitingSince),
        .optional("servedSince", .instant, "since when it is served", \.servedSince),
        .optional(
            "position", .integer(), "its place among those who wait for a desk that can serve it, from 1", \.position),
        .optional(
            "callExpectedAt", .instant, "when it may be called, reckoned from what is planned", \.callExpectedAt))
}
