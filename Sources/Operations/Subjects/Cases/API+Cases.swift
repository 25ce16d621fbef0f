import Shapes

extension API {
    private static let readers = Access.keyHolderOr([.officer, .registrar, .sponsor, .centreAdmin, .nationalAdmin])
    private static let doers = Access.keyHolderOr([.officer, .registrar, .sponsor])
    private static let officers = Access.roles([.officer])

    /// `GET /centres/{centre}/cases`.
    package static let listCases = Operation<CasesAsked, CaseList>(
        "list-cases", .get, "/centres/{centre}/cases", .cases, for: .roles([.officer, .centreAdmin]),
        input: CasesAsked.record, answer: .json(CaseList.shape), "A centre's cases",
        description: "The oldest first, or with `dueThrough` the first to end. Without `state` all that have not ended."
    )

    /// `POST /centres/{centre}/cases`.
    package static let openCase = Operation<CaseWanted, CaseShown>(
        "open-case", .post, "/centres/{centre}/cases", .cases, for: officers, input: CaseWanted.record,
        answer: .json(CaseShown.shape, status: 201), needsKey: true, refusals: [.notOffered],
        "Open a case without a visit",
        description: """
            Exactly one of `person`, and `of`: a case of the same person. A question that is still open is told with \
            `ask`.
            """,
        example: """
            {"service":"biometrics","person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01",\
            "nationalities":["IN"],"facts":{"last-capture":"never"}},"livesIn":"GM0938"}
            """)

    /// `POST /centres/{centre}/cases/_search`.
    package static let searchCases = Operation<CaseSearchAsked, CaseList>(
        "search-cases", .post, "/centres/{centre}/cases/_search", .cases, for: .roles([.officer, .centreAdmin]),
        input: CaseSearchAsked.record, answer: .json(CaseList.shape), "Find cases",
        description: """
            By visit, case, V-number, name with day of birth, sponsor or municipality; all that is given must fit. \
            Who looks for a person finds the cases that the own partner takes part in.
            """,
        example: #"{"person":{"givenName":"Asha","familyName":"Rao","birthDate":"1987-05-01"},"service":"biometrics"}"#)

    /// `GET /cases/{case}`.
    package static let showCase = Operation<CaseNamed, CaseShown>(
        "show-case", .get, "/cases/{case}", .cases, for: readers, input: CaseNamed.record,
        answer: .json(CaseShown.shape), "A case, what was done in it and what may follow",
        description: """
            Records that tell of a person are shown to those who do such steps. The `ETag` of the answer may go into \
            `If-Match` when something is done.
            """)

    /// `GET /cases/{case}/clocks`.
    package static let showClocks = Operation<CaseNamed, CaseClocks>(
        "show-clocks", .get, "/cases/{case}/clocks", .cases, for: readers, input: CaseNamed.record,
        answer: .json(CaseClocks.shape), "The clocks of a case, explained day by day",
        description: """
            Each day of a clock counts or does not, and says why; a statutory term tells the articles that moved its \
            end. At most the first thousand days are told.
            """)

    /// `POST /cases/{case}/steps`.
    package static let doStep = Operation<StepWanted, CaseShown>(
        "do-step", .post, "/cases/{case}/steps", .cases, for: doers, input: StepWanted.record,
        answer: .json(CaseShown.shape), takesMatch: true, refusals: [.conflict], "Do a step of a case",
        description: """
            Only for who does the step (403), and where it may follow (409). What is done at a desk is the result of a \
            leg. What happened more than a day ago needs a `reason`; longer than 31 days ago it is not taken.
            """,
        example: #"{"step":"reused","note":"still good"}"#)

    /// `POST /cases/{case}/pauses`.
    package static let pauseCase = Operation<PauseWanted, CaseShown>(
        "pause-case", .post, "/cases/{case}/pauses", .cases, for: .roles([.officer, .registrar]),
        input: PauseWanted.record, answer: .json(CaseShown.shape), takesMatch: true, refusals: [.conflict],
        "Let the clocks of a case stand still", example: #"{"reason":"a document is asked from abroad"}"#)

    /// `POST /cases/{case}/resumptions`.
    package static let resumeCase = Operation<PauseWanted, CaseShown>(
        "resume-case", .post, "/cases/{case}/resumptions", .cases, for: .roles([.officer, .registrar]),
        input: PauseWanted.record, answer: .json(CaseShown.shape), takesMatch: true, refusals: [.conflict],
        "Let the clocks of a case run on", example: #"{"reason":"the document has come"}"#)

    /// `POST /cases/{case}/withdrawals`.
    package static let withdrawCase = Operation<ReasonedCase, CaseShown>(
        "withdraw-case", .post, "/cases/{case}/withdrawals", .cases, for: .keyHolderOr([.officer, .sponsor]),
        input: ReasonedCase.record, answer: .json(CaseShown.shape), takesMatch: true, refusals: [.conflict],
        "Withdraw a case", description: "Its clocks end; a visit stays booked for whoever else comes.",
        example: #"{"reason":"the family does not move after all"}"#)

    /// `POST /cases/{case}/reopenings`.
    package static let reopenCase = Operation<ReasonedCase, CaseShown>(
        "reopen-case", .post, "/cases/{case}/reopenings", .cases, for: officers, input: ReasonedCase.record,
        answer: .json(CaseShown.shape), takesMatch: true, refusals: [.conflict], "Open an ended case again",
        description:
            "A case that was withdrawn goes on where it stood; of another the step that ended it is taken back.",
        example: #"{"reason":"ended by mistake"}"#)

    /// `POST /cases/{case}/notes`.
    package static let noteCase = Operation<NoteWanted, CaseShown>(
        "note-case", .post, "/cases/{case}/notes", .cases, for: officers, input: NoteWanted.record,
        answer: .json(CaseShown.shape), "Write a note about a case",
        description: "Sealed under the person's key, and read by officers of the case's partners.",
        example: #"{"text":"asked for a quiet room"}"#)

    /// `POST /visits/{visit}/legs/{leg}/results`.
    package static let finishLeg = Operation<LegResults, Visit>(
        "finish-leg", .post, "/visits/{visit}/legs/{leg}/results", .cases, for: officers, input: LegResults.record,
        answer: .json(Visit.shape), takesMatch: true, refusals: [.conflict],
        "Finish a leg with a result for each person",
        description: """
            Each person of the leg gets a step that is done at a desk, or is `absent`. The leg is then done, and with \
            the last one the visit is finished. The same request again is answered alike; another for a leg that is \
            done is refused (409).
            """,
        example: """
            {"results":[{"person":"p1","step":"taken","records":{"captured":"full","document-number":"V123AL568"}}]}
            """)
}
