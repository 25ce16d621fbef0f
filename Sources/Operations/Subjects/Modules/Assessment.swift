package import Shapes

/// What a service means for one person.
package struct Assessment: Sendable {
    /// What its decisions said, by the decision's name.
    package let outcomes: [Keyed<AssessedOutcome>]
    /// What has to be answered first.
    package let ask: [Question]
    /// What to bring.
    package let bring: [BringItem]

    /// What a service means for one person.
    package init(outcomes: [Keyed<AssessedOutcome>], ask: [Question], bring: [BringItem]) {
        self.outcomes = outcomes
        self.ask = ask
        self.bring = bring
    }

    /// The shape of an assessment.
    package static let shape = Shape<Assessment>.record(
        "Assessment", "what a service means for one person",
        { Assessment(outcomes: $0, ask: $1, bring: $2) },
        Field("outcomes", AssessedOutcome.shape.map(), "what its decisions said", \.outcomes),
        Field("ask", Question.shape.list(), "what has to be answered first", \.ask),
        Field("bring", BringItem.shape.list(), "what to bring", \.bring))
}
