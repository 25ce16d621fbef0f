import Shapes

extension API {
    /// `POST /centres/{centre}/visits`.
    package static let bookVisit = Operation<Booking, Visit>(
        "book-visit", .post, "/centres/{centre}/visits", .visits, for: .anyone, input: Booking.record,
        answer: .json(Visit.shape, status: 201), needsKey: true,
        refusals: [.slotTaken, .notAdmitted, .notOffered, .noVisitNeeded],
        "Book a visit for a party",
        description: """
            Exactly one of `bundle`, of which assessment picks each person's legs, or `services` on every person. All \
            legs are booked, or none. The answer holds the visit's `key`, which opens it \
            as a bearer token and is told this once. A question that is still open is told with `ask`.
            """,
        example: """
            {"startsAt":"2021-03-09T08:30:00Z","party":[{"person":"p1","givenName":"Asha","familyName":"Rao",\
            "birthDate":"1987-05-01","nationalities":["IN"],"services":["biometrics"]}],\
            "contact":{"email":"asha@example.org","language":"en"},"livesIn":"GM0938"}
            """)

    /// `GET /centres/{centre}/visits`.
    package static let listVisits = Operation<VisitsAsked, VisitList>(
        "list-visits", .get, "/centres/{centre}/visits", .visits,
        for: .roles([.officer, .centreAdmin, .nationalAdmin]),
        input: VisitsAsked.record, answer: .json(VisitList.shape), "A centre's visits of a day")

    /// `GET /visits/{visit}`.
    package static let showVisit = Operation<VisitNamed, Visit>(
        "show-visit", .get, "/visits/{visit}", .visits, for: .keyHolderOrOfficer, input: VisitNamed.record,
        answer: .json(Visit.shape), "A visit",
        description: "The `ETag` of the answer goes into `If-Match` when the visit is moved.")

    /// `GET /visits/{visit}/progress`.
    package static let showProgress = Operation<VisitNamed, Progress>(
        "show-progress", .get, "/visits/{visit}/progress", .visits,
        for: .keyHolderOr([.officer, .registrar, .sponsor, .centreAdmin, .nationalAdmin]), input: VisitNamed.record,
        answer: .json(Progress.shape), "How far a visit and its cases are",
        description: """
            Each side sees its own part: the family all of it in its language, an authority its own tracks and terms, \
            the employer how far its people's cases are. Nobody sees what was written down.
            """)

    /// `GET /visits/{visit}/calendar`.
    package static let visitCalendar = Operation<VisitNamed, [UInt8]>(
        "visit-calendar", .get, "/visits/{visit}/calendar", .visits, for: .keyHolderOrOfficer,
        input: VisitNamed.record, answer: .text(MediaType.calendar), "A visit as a calendar file")

    /// `POST /visits/{visit}/cancellations`.
    package static let cancelVisit = Operation<Cancellation, Visit>(
        "cancel-visit", .post, "/visits/{visit}/cancellations", .visits, for: .keyHolderOrOfficer,
        input: Cancellation.record, answer: .json(Visit.shape), refusals: [.conflict],
        "Cancel a whole visit", description: "Cancelling what is cancelled already changes nothing.",
        example: #"{"reason":"we travel later"}"#)

    /// `POST /visits/{visit}/moves`.
    package static let moveVisit = Operation<Move, Visit>(
        "move-visit", .post, "/visits/{visit}/moves", .visits, for: .keyHolderOrOfficer, input: Move.record,
        answer: .json(Visit.shape), takesMatch: true, refusals: [.slotTaken, .notOffered, .notAdmitted, .conflict],
        "Move a visit to another slot", description: "The old slot is kept until the new one is certain.",
        example: #"{"startsAt":"2021-03-11T08:30:00Z"}"#)
}
