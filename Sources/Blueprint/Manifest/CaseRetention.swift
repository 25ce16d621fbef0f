package import Calendars
package import Shapes

/// How long a module's cases are kept.
package struct CaseRetention: Sendable {
    /// The endings after which the term runs.
    package let after: [Located<String>]
    /// How long.
    package let keep: Term
    /// Where it stands in the world.
    package let source: String?
    /// What nobody has confirmed about it.
    package let assumed: String?

    static let shape = Shape<CaseRetention>.record(
        "CaseRetention", "how long cases are kept", CaseRetention.init,
        Field("after", StepDeclaration.names, "the ending after which the term runs, or several", \.after),
        Field("keep", .term, "how long: 6 months", \.keep),
        .optional("source", .text, "where it stands", \.source),
        .optional("assumed", .text, "what nobody has confirmed", \.assumed))
}
