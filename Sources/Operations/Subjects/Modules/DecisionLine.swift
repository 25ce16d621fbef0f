package import ServiceKit
package import Shapes

/// A decision table of a module, for a period.
package struct DecisionLine: Hashable, Sendable {
    /// The decision.
    package let decision: String
    /// The first day.
    package let from: Day?
    /// The first day no longer.
    package let until: Day?
    /// Where it stands.
    package let source: String?
    /// What nobody has confirmed.
    package let assumed: String?
    /// How many rules it has.
    package let rules: Int

    /// A decision table.
    package init(decision: String, from: Day?, until: Day?, source: String?, assumed: String?, rules: Int) {
        self.decision = decision
        self.from = from
        self.until = until
        self.source = source
        self.assumed = assumed
        self.rules = rules
    }

    /// The shape of a decision table.
    package static let shape = Shape<DecisionLine>.record(
        "Decision", "a decision table for a period",
        { DecisionLine(decision: $0, from: $1, until: $2, source: $3, assumed: $4, rules: $5) },
        Field("decision", .text, "the decision", \.decision), .optional("from", .date, "the first day", \.from),
        .optional("until", .date, "the first day no longer", \.until),
        .optional("source", .text, "where it stands", \.source),
        .optional("assumed", .text, "what nobody has confirmed", \.assumed),
        Field("rules", .integer(), "how many rules it has", \.rules))
}
