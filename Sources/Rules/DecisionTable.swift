package import Diagnostics
import ServiceKit
package import Shapes

/// A table of rules that decides one thing for a time.
package struct DecisionTable: Sendable {
    /// Which rule counts.
    package enum Hit: String, CaseIterable, Sendable {
        /// The first that applies.
        case first
        /// The only one that applies.
        case unique
    }

    /// A rule: when it applies and what it says.
    package struct Rule: Sendable {
        /// When it applies; without conditions, always.
        package let when: Conditions
        /// The outcome.
        package let then: Located<String>
        /// The reason, by the name of a text.
        package let because: Located<String>?
        /// What to do instead, by the name of a text.
        package let instead: Located<String>?
        /// Where it stands.
        package let place: Place

        // Its conditions, where it has any.
        var conditions: Conditions? { when.all.isEmpty ? nil : when }
    }

    /// What it decides, `capture`.
    package let name: String
    /// Which rule counts.
    package let hit: Hit
    /// When it holds, its source and what nobody has confirmed.
    package let validity: Validity
    /// The rules in their order.
    package let rules: [Rule]
    /// Where its name stands, or the whole where it has none.
    package let place: Place
    /// Where it says when it begins, or its name.
    package let start: Place
    /// Whether every rule was read as it stands; one that was not has its diagnostics and is not judged further.
    package let isWhole: Bool
    let vocabulary: Vocabulary
    // The conditions of every rule one after the other, and where each rule's lie.
    let steps: [RuleStep]
    let spans: [Range<Int>]

    init(
        name: Located<String>, hit: Hit, validity: Validity, rules: [Rule], start: Place, isWhole: Bool,
        vocabulary: Vocabulary
    ) {
        self.name = name.value
        self.hit = hit
        self.validity = validity
        self.rules = rules
        self.place = name.place
        self.start = start
        self.isWhole = isWhole
        self.vocabulary = vocabulary
        var steps: [RuleStep] = []
        var spans: [Range<Int>] = []
        for rule in rules {
            spans.append(steps.count..<steps.count + rule.when.all.count)
            steps += rule.when.all.map { RuleStep($0, vocabulary) }
        }
        self.steps = steps
        self.spans = spans
    }

    /// What to call it: `the table from 2021-01-01`.
    package var title: String {
        let period = validity.period
        return switch (period.from, period.until) {
        case (let from?, _): "the table from \(from)"
        case (nil, let until?): "the table until \(until)"
        case (nil, nil): "the table"
        }
    }
}
