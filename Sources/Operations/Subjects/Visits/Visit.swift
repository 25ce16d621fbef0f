package import Shapes

/// A booked visit.
package struct Visit: Hashable, Sendable {
    /// The reference, `K7QM-4XWD`.
    package var reference: String
    /// The key that opens it, told once: in the answer to the booking.
    package var key: String?
    /// How far it is.
    package var state: VisitState
    /// The centre.
    package var centre: String
    /// When its first leg starts.
    package var startsAt: Instant
    /// When its last leg ends.
    package var endsAt: Instant
    /// When it starts, on the centre's clock.
    package var localStart: LocalInstant
    /// The centre's time zone.
    package var timeZone: String
    /// The bundle it was booked as.
    package var bundle: String?
    /// Who is where and when.
    package var legs: [Leg]
    /// The cases it opened.
    package var cases: [CaseLine]
    /// What each person brings.
    package var bring: [BringList]
    /// The persons, where they may be seen.
    package var party: [VisitPerson]?
    /// What is called, `A7` or `W3`, once someone of the party has checked in.
    package var ticket: String?
    /// Who is here, once someone has checked in.
    package var present: [String]?
    /// Who has not come, though others have.
    package var absent: [AbsentPerson]?
    /// Personal documents that are registered for its cases, for officers.
    package var documents: [StockDocument]?

    /// A visit.
    package init(
        reference: String, key: String? = nil, state: VisitState, centre: String, startsAt: Instant, endsAt: Instant,
        localStart: LocalInstant, timeZone: String, bundle: String? = nil, legs: [Leg], cases: [CaseLine],
        bring: [BringList], party: [VisitPerson]? = nil, ticket: String? = nil, present: [String]? = nil,
        absent: [AbsentPerson]? = nil, documents: [StockDocument]? = nil
    ) {
        self.reference = reference
        self.key = key
        self.state = state
        self.centre = centre
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.localStart = localStart
        self.timeZone = timeZone
        self.bundle = bundle
        self.legs = legs
        self.cases = cases
        self.bring = bring
        self.party = party
        self.ticket = ticket
        self.present = present
        self.absent = absent
        self.documents = documents
    }

    /// The shape of a visit.
    package static let shape = Shape<Visit>.record(
        "Visit", "a booked visit",
        {
            Visit(
                reference: $0, key: $1, state: $2, centre: $3, startsAt: $4, endsAt: $5, localStart: $6, timeZone: $7,
                bundle: $8, legs: $9, cases: $10, bring: $11, party: $12, ticket: $13, present: $14, absent: $15,
                documents: $16)
        },
        Field("reference", .reference, "the reference", \.reference),
        .optional("key", .text, "the key that opens it; told once, in the answer to the booking", \.key),
        Field("state", .word, "how far it is", \.state), Field("centre", .name, "the centre", \.centre),
        Field("startsAt", .instant, "when its first leg starts", \.startsAt),
        Field("endsAt", .instant, "when its last leg ends", \.endsAt),
        Field("localStart", .localInstant, "when it starts, on the centre's clock", \.localStart),
        Field("timeZone", .text, "the centre's time zone", \.timeZone),
        .optional("bundle", .text, "the bundle it was booked as", \.bundle),
        Field("legs", Leg.shape.list(), "who is where and when", \.legs),
        Field("cases", CaseLine.shape.list(), "the cases it opened", \.cases),
        Field("bring", BringList.shape.list(), "what each person brings", \.bring),
        .optional("party", VisitPerson.shape.list(), "the persons, where they may be seen", \.party),
        .optional("ticket", .text, "what is called, A7 or W3, once someone has checked in", \.ticket),
        .optional("present", Shape<String>.person.list(), "who is here, once someone has checked in", \.present),
        .optional("absent", AbsentPerson.shape.list(), "who has not come, though others have", \.absent),
        .optional(
            "documents", StockDocument.shape.list(),
            "personal documents that are registered for its cases: what lies elsewhere is not handed out",
            \.documents))
}
