import Shapes

extension API {
    /// `GET /centres/{centre}/slots`.
    package static let listSlots = Operation<SlotsAsked, SlotsFound>(
        "list-slots", .get, "/centres/{centre}/slots", .slots, for: .anyone, input: SlotsAsked.record,
        answer: .json(SlotsFound.shape), refusals: [.notFound],
        "Free places for a service",
        description: """
            A start every five minutes; everyone is assumed to need a leg. For days without a slot, `why` gives the \
            reason. For a family, search with the party instead.
            """,
        quick: SlotsAsked.quick)

    /// `POST /centres/{centre}/slots/_search`.
    package static let searchSlots = Operation<SlotSearchAsked, SlotsFound>(
        "search-slots", .post, "/centres/{centre}/slots/_search", .slots, for: .anyone, input: SlotSearchAsked.record,
        answer: .json(SlotsFound.shape), refusals: [.notAdmitted, .noVisitNeeded],
        "Free places for a party",
        description: """
            Each person gets the legs that assessment finds needed: of the `bundle`, or of the person's `services`, which \
            may be several and other ones for each person. One slot a start, with the legs that end first from there; \
            all legs of a day are at one site. Nothing is kept; place a hold for that. A slot of a party so large that the \
            search was stopped after 20 ms has a `bound`: no visit from this start can end before it. `next` may come \
            before `limit` is reached where a search took long.
            """,
        example: """
            {"party":[{"person":"p1","birthDate":"1987-05-01","nationalities":["IN"],"services":["biometrics"]},\
            {"person":"p2","birthDate":"1986-03-02","nationalities":["IN"],"services":["welcome-call","biometrics"]}],\
            "from":"2021-03-09","until":"2021-03-16"}
            """)

    /// `POST /centres/{centre}/holds`.
    package static let placeHold = Operation<HoldAsked, Hold>(
        "place-hold", .post, "/centres/{centre}/holds", .slots, for: .anyone, input: HoldAsked.record,
        answer: .json(Hold.shape, status: 201), needsKey: true,
        refusals: [.slotTaken, .notAdmitted, .notOffered, .noVisitNeeded, .tooMany],
        "Keep a slot for ten minutes",
        description: "Name the hold in the booking; it ends by itself.",
        example: """
            {"startsAt":"2021-03-09T08:30:00Z","party":[{"person":"p1","birthDate":"1987-05-01",\
            "nationalities":["IN"],"services":["biometrics"]}]}
            """)

    /// `DELETE /holds/{hold}`.
    package static let releaseHold = Operation<HoldNamed, Nothing>(
        "release-hold", .delete, "/holds/{hold}", .slots, for: .anyone, input: HoldNamed.record, answer: .empty,
        refusals: [.notFound], "Give a held slot back")
}
