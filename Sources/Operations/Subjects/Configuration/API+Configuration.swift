import Shapes

extension API {
    private static let administrators = Access.roles([.centreAdmin, .nationalAdmin])

    /// `GET /configuration`.
    package static let showConfiguration = Operation<Nothing, ConfigurationShown>(
        "show-configuration", .get, "/configuration", .configuration, for: administrators, input: Nothing.record,
        answer: .json(ConfigurationShown.shape), "The configuration in force")

    /// `GET /configuration/revisions`.
    package static let listRevisions = Operation<Nothing, RevisionList>(
        "list-revisions", .get, "/configuration/revisions", .configuration, for: administrators,
        input: Nothing.record, answer: .json(RevisionList.shape), "All revisions, the newest first")

    /// `POST /configuration/plans`.
    package static let planConfiguration = Operation<PlanAsked, Plan>(
        "plan-configuration", .post, "/configuration/plans", .configuration, for: administrators,
        input: PlanAsked.record, answer: .json(Plan.shape, status: 201), needsKey: true,
        "Check files and see what they would change",
        description: """
            Upload all centre files and manifests. What is wrong with them is told as findings with their place; \
            nothing is put in force.
            """,
        example: """
            {"files":{"example.yaml":"centre: example\\nextends: national\\nname: Example Centre\\n\
            agreements: [{ agreement: first, from: 2026-01-01 }]\\n"}}
            """)

    /// `POST /configuration/plans/{plan}/applications`.
    package static let applyPlan = Operation<PlanNamed, RevisionLine>(
        "apply-plan", .post, "/configuration/plans/{plan}/applications", .configuration, for: administrators,
        input: PlanNamed.record, answer: .json(RevisionLine.shape, status: 201), takesMatch: true,
        refusals: [.conflict, .stale], "Put a plan in force",
        description: """
            Refused while a booked visit would fall out (409, with `visits`), and when another revision came into \
            force since the plan was made (412).
            """)
}
