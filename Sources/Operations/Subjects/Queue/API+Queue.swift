import Shapes

extension API {
    private static let officers = Access.roles([.officer])

    /// `POST /visits/{visit}/check-ins`.
    package static let checkIn = Operation<CheckIn, Visit>(
        "check-in", .post, "/visits/{visit}/check-ins", .queue, for: officers, input: CheckIn.record,
        answer: .json(Visit.shape), takesMatch: true, refusals: [.conflict], "Check in who has come",
        description: """
            Everyone of the party, or the `persons` named; again for who comes later. A leg waits as soon as one of its \
            persons is here. The answer tells the ticket that is called, and of each `absent` person which legs are \
            touched and what may be done. Told late with `happenedAt`, and a `reason` after a day.
            """,
        example: #"{"persons":["p1"],"priority":false}"#)

    /// `POST /visits/{visit}/no-shows`.
    package static let markNoShow = Operation<NoShow, Visit>(
        "mark-no-show", .post, "/visits/{visit}/no-shows", .queue, for: officers, input: NoShow.record,
        answer: .json(Visit.shape), takesMatch: true, refusals: [.conflict], "Mark that nobody has come",
        description: """
            A visit to which nobody has come once it has begun; of a visit with someone here the legs to which none of \
            their persons has come. What is left of their time is free again, and their cases wait for another \
            appointment. Without anyone here the clock does it, `no-show-after` the start.
            """,
        example: #"{"reason":"not reached by telephone"}"#)

    /// `POST /visits/{visit}/undoings`.
    package static let undoVisit = Operation<Undoing, Visit>(
        "undo-visit", .post, "/visits/{visit}/undoings", .queue, for: officers, input: Undoing.record,
        answer: .json(Visit.shape), takesMatch: true, refusals: [.conflict],
        "Take back the last thing that was done with a visit",
        description: """
            Its last check-in, turn, transfer, result or no-show of the same local day; again for the one before. Of a \
            result the cases and their clocks stand as before. The `reason` is sealed.
            """,
        example: #"{"reason":"the wrong family was called"}"#)

    /// `POST /centres/{centre}/walk-ins`.
    package static let walkIn = Operation<WalkIn, Visit>(
        "walk-in", .post, "/centres/{centre}/walk-ins", .queue, for: officers, input: WalkIn.record,
        answer: .json(Visit.shape, status: 201), needsKey: true,
        refusals: [.slotTaken, .notAdmitted, .notOffered, .noVisitNeeded],
        "Take in a party without an appointment",
        description: """
            Placed at the next free time of the day, checked in, with a ticket. Where a partner takes nobody without an \
            appointment, `ownChoice` of its own officer is needed. Where the day has no place any more, the refusal \
            tells why and when the next free places are.
            """,
        example: """
            {"party":[{"person":"p1","givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01",\
            "nationalities":["IN"],"services":["information"]}],"livesIn":"GM0938"}
            """)

    /// `GET /centres/{centre}/queue`.
    package static let showQueue = Operation<QueueAsked, Queue>(
        "show-queue", .get, "/centres/{centre}/queue", .queue, for: .roles([.officer, .centreAdmin, .nationalAdmin]),
        input: QueueAsked.record, answer: .json(Queue.shape), "Who waits, is served and is expected today",
        description: """
            Priority first, then by the time of the appointment or, for who comes late, of the check-in; a party without \
            appointment by the time it was given, and sooner where a desk is free. Who has waited half an hour beyond \
            that has priority too, so that nobody waits for ever. No names: tickets are called.
            """)

    /// `POST /centres/{centre}/queue/turns`.
    package static let takeTurn = Operation<Turn, QueueEntry>(
        "take-turn", .post, "/centres/{centre}/queue/turns", .queue, for: officers, input: Turn.record,
        answer: .json(QueueEntry.shape), refusals: [.conflict], "Call the next for a desk",
        description: """
            The first of the queue that the desk can serve, or the `visit` and `leg` named. No desk serves two legs at \
            once, and nobody is served at two desks.
            """,
        example: #"{"desk":"ind-1"}"#)

    /// `POST /visits/{visit}/legs/{leg}/transfers`.
    package static let transferLeg = Operation<LegTransfer, Visit>(
        "transfer-leg", .post, "/visits/{visit}/legs/{leg}/transfers", .queue, for: officers,
        input: LegTransfer.record, answer: .json(Visit.shape), takesMatch: true, refusals: [.conflict],
        "Park a leg, return it to the queue or send it to another desk",
        description: """
            A parked leg is called by name alone, until it is returned. A leg that is sent to a desk waits for that one.
            """,
        example: #"{"to":"parked","reason":"a photo is missing"}"#)
}
