import Shapes

extension API {
    private static let readers = Access.roles([.centreAdmin, .nationalAdmin, .sponsor])
    private static let administrators = Access.roles([.centreAdmin, .nationalAdmin])

    /// `GET /sponsors`.
    package static let listSponsors = Operation<SponsorsAsked, SponsorList>(
        "list-sponsors", .get, "/sponsors", .sponsors, for: readers, input: SponsorsAsked.record,
        answer: .json(SponsorList.shape), "Sponsors and their recognition", description: "A sponsor sees itself.")

    /// `POST /sponsors`.
    package static let addSponsor = Operation<Sponsor, Sponsor>(
        "add-sponsor", .post, "/sponsors", .sponsors, for: administrators, input: Sponsor.record,
        answer: .json(Sponsor.shape, status: 201), refusals: [.conflict], "Register a sponsor",
        description: """
            The name in `sponsor` is its own for ever: grants, bookings and cases go by it. Recognition is dated; no \
            two periods may share a day.
            """,
        example: """
            {"sponsor":"acme","name":"Acme Chips B.V.","recognition":[{"from":"2019-05-01","until":"2022-05-01",\
            "source":"IND public register of 2 May 2019"}]}
            """)

    /// `GET /sponsors/{sponsor}`.
    package static let showSponsor = Operation<SponsorNamed, Sponsor>(
        "show-sponsor", .get, "/sponsors/{sponsor}", .sponsors, for: readers, input: SponsorNamed.record,
        answer: .json(Sponsor.shape), "A sponsor and its recognition",
        description: "The `ETag` of the answer goes into `If-Match` when the sponsor is edited.")

    /// `PATCH /sponsors/{sponsor}`.
    package static let editSponsor = Operation<SponsorChange, Sponsor>(
        "edit-sponsor", .patch, "/sponsors/{sponsor}", .sponsors, for: administrators, input: SponsorChange.record,
        answer: .json(Sponsor.shape), needsMatch: true, refusals: [.conflict], "Edit a sponsor",
        description: "What is left out stays; `recognition` takes the place of all periods there were.",
        example: """
            {"recognition":[{"from":"2019-05-01","until":"2022-05-01"},{"from":"2022-05-01","source":"renewed"}]}
            """)

    /// `GET /sponsors/{sponsor}/cases`.
    package static let listSponsorCases = Operation<SponsorCasesAsked, SponsorCases>(
        "list-sponsor-cases", .get, "/sponsors/{sponsor}/cases", .sponsors, for: readers,
        input: SponsorCasesAsked.record, answer: .json(SponsorCases.shape), "Cases of a sponsor's people",
        description: """
            How far each is, without records or notes. Names are told of those alone whom the sponsor booked itself.
            """)

    /// `POST /sponsors/{sponsor}/batches`.
    package static let bookBatch = Operation<Batch, BatchResults>(
        "book-batch", .post, "/sponsors/{sponsor}/batches", .sponsors, for: readers, input: Batch.record,
        answer: .json(BatchResults.shape, status: 201), needsKey: true,
        refusals: [.slotTaken, .notAdmitted, .notOffered, .noVisitNeeded, .conflict],
        "Book visits for several families at once",
        description: """
            Each family gets the earliest slot in the window that the families before it have left. With `all` \
            nothing is booked unless every family is; with `best-effort` each is booked or refused by itself.
            """,
        example: """
            {"centre":"maastricht","from":"2021-03-08","until":"2021-03-20","mode":"best-effort","families":[\
            {"party":[{"person":"p1","givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01",\
            "nationalities":["IN"]}],"services":["biometrics"],"livesIn":"GM0938",\
            "contact":{"email":"asha@example.org","language":"en"}}]}
            """)
}
