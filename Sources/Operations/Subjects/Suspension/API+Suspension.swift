import Shapes

extension API {
    private static let national = Access.roles([.nationalAdmin])
    private static let here = Access.roles([.officer, .centreAdmin, .nationalAdmin])
    private static let resuming = """
        The first `DELETE` is a wish (`resuming`, with `mustAgree`); one by another token resumes. Whoever suspended \
        may be one of the two. The wish of a token that is no longer valid counts no more.
        """

    /// `GET /suspensions`.
    package static let listSuspensions = Operation<SuspensionsAsked, SuspensionList>(
        "list-suspensions", .get, "/suspensions", .suspension, for: here, input: SuspensionsAsked.record,
        answer: .json(SuspensionList.shape), "What is suspended, since when, by whom and why",
        description: "Those everywhere, and those of the centres that the token reaches.")

    /// `POST /services/{service}/suspension`.
    package static let suspendService = Operation<ServiceHalt, Suspension>(
        "suspend-service", .post, "/services/{service}/suspension", .suspension, for: national,
        input: ServiceHalt.record, answer: .json(Suspension.shape), "Suspend a service everywhere",
        description: """
            From this answer on nothing new is booked, held or moved for it; what is booked stays, and is counted. \
            Suspending what is suspended keeps its reason and ends a wish to resume.
            """,
        example: #"{"reason":"stickers of one range are recalled"}"#)

    /// `GET /services/{service}/suspension`.
    package static let showSuspension = Operation<SuspensionAsked, SuspensionShown>(
        "show-suspension", .get, "/services/{service}/suspension", .suspension, for: here,
        input: SuspensionAsked.record, answer: .json(SuspensionShown.shape),
        "A suspension everywhere, and the visits that are booked all the same",
        description: "Told are the visits of centres that the token reaches.")

    /// `DELETE /services/{service}/suspension`.
    package static let resumeService = Operation<ServiceNamed, Suspension>(
        "resume-service", .delete, "/services/{service}/suspension", .suspension, for: national,
        input: ServiceNamed.record, answer: .json(Suspension.shape), "Resume a service everywhere, by two",
        description: resuming)

    /// `POST /centres/{centre}/services/{service}/suspension`.
    package static let suspendCentreService = Operation<CentreServiceHalt, Suspension>(
        "suspend-centre-service", .post, "/centres/{centre}/services/{service}/suspension", .suspension, for: here,
        input: CentreServiceHalt.record, answer: .json(Suspension.shape), "Suspend a service at a centre",
        description: """
            As everywhere, at one centre: by an officer of the partner that gives it, or an administrator.
            """,
        example: #"{"reason":"the printer of return visas is broken"}"#)

    /// `GET /centres/{centre}/services/{service}/suspension`.
    package static let showCentreSuspension = Operation<CentreSuspensionAsked, SuspensionShown>(
        "show-centre-suspension", .get, "/centres/{centre}/services/{service}/suspension", .suspension, for: here,
        input: CentreSuspensionAsked.record, answer: .json(SuspensionShown.shape),
        "A suspension at a centre, and the visits that are booked there all the same")

    /// `DELETE /centres/{centre}/services/{service}/suspension`.
    package static let resumeCentreService = Operation<CentreServiceNamed, Suspension>(
        "resume-centre-service", .delete, "/centres/{centre}/services/{service}/suspension", .suspension, for: here,
        input: CentreServiceNamed.record, answer: .json(Suspension.shape), "Resume a service at a centre, by two",
        description: resuming)
}
