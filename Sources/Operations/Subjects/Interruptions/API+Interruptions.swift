import Shapes

extension API {
    private static let officers = Access.roles([.officer, .centreAdmin])

    /// `POST /centres/{centre}/interruptions`.
    package static let reportInterruption = Operation<InterruptionWanted, InterruptionShown>(
        "interrupt", .post, "/centres/{centre}/interruptions", .interruptions, for: officers,
        input: InterruptionWanted.record, answer: .json(InterruptionShown.shape), refusals: [.conflict],
        "Report that a desk or partner is out of use",
        description: """
            Exactly one of `desk` and `partner`. Nothing new is booked there from now on; a leg that is being served is \
            finished. The answer lists every visit that is touched, with proposals: another desk at the same time, or \
            the nearest slots. The first proposals of all visits go together. Without `until` it lasts to the end of \
            the local day; reporting what is reported already is refused (409).
            """,
        example: #"{"desk":"ind-1","because":"the officer is ill"}"#)

    /// `GET /centres/{centre}/interruptions`.
    package static let listInterruptions = Operation<InterruptionsAsked, InterruptionList>(
        "list-interruptions", .get, "/centres/{centre}/interruptions", .interruptions,
        for: .roles([.officer, .centreAdmin, .nationalAdmin]), input: InterruptionsAsked.record,
        answer: .json(InterruptionList.shape), "A centre's interruptions of a day")

    /// `GET /interruptions/{interruption}`.
    package static let showInterruption = Operation<InterruptionNamed, InterruptionShown>(
        "show-interruption", .get, "/interruptions/{interruption}", .interruptions,
        for: .roles([.officer, .centreAdmin, .nationalAdmin]), input: InterruptionNamed.record,
        answer: .json(InterruptionShown.shape), "An interruption with the visits it touches and their proposals")

    /// `POST /interruptions/{interruption}/settlements`.
    package static let settleInterruption = Operation<SettlementsWanted, SettlementResults>(
        "settle-interruption", .post, "/interruptions/{interruption}/settlements", .interruptions,
        for: .roles([.officer]), input: SettlementsWanted.record, answer: .json(SettlementResults.shape),
        "Decide what becomes of touched visits",
        description: """
            The visits named, or all by their first proposal; each is settled or refused by itself, and is told \
            once. Who is here already goes to another desk, or what is left of the visit is cancelled.
            """,
        example: #"{"visits":[{"visit":"K7QM-4XWD","desk":"ind-2"}]}"#)

    /// `DELETE /interruptions/{interruption}`.
    package static let endInterruption = Operation<InterruptionNamed, Nothing>(
        "end-interruption", .delete, "/interruptions/{interruption}", .interruptions, for: officers,
        input: InterruptionNamed.record, answer: .empty, "End an interruption",
        description: "The desk is booked again from now on; whoever was not settled keeps the place.")
}
