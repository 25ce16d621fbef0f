package import ServiceKit

/// What a rule said, with all that explains it.
package struct Verdict: Sendable {
    /// A fact that was read on the way to the rule.
    package struct Reading: Hashable, Sendable {
        /// The fact's name.
        package let fact: String
        /// Its value.
        package let value: Fact
        /// Whether nobody said so and the default counted.
        package let isDefault: Bool
    }

    /// What was decided, `capture`.
    package let decision: String
    /// The outcome.
    package let outcome: String
    /// The reason, by the name of a text.
    package let because: String?
    /// What to do instead, by the name of a text.
    package let instead: String?
    /// The rule's number in its table, from 1.
    package let rule: Int
    /// The days on which the table holds.
    package let period: Period
    /// Where the table stands in the world.
    package let source: String?
    /// What nobody has confirmed about it.
    package let assumed: String?
    /// The facts that were read, in the order of reading.
    package let facts: [Reading]

    /// The decision in one line: outcome, reason, rule, period, source and the facts that were given.
    package var explanation: String {
        var line = "\(decision): \(outcome)"
        if let because { line += " — because \(because)" }
        var table = "rule \(rule) of the table"
        if let from = period.from {
            table += " from \(from)"
        } else if let until = period.until {
            table += " until \(until)"
        }
        if let source { table += ", source \(source)" }
        if let assumed { table += ", assumed: \(assumed)" }
        let given = facts.filter { !$0.isDefault }.map { "\($0.fact) \($0.value)" }
        if !given.isEmpty { table += "; " + given.joined(separator: ", ") }
        line += " (\(table))"
        if let instead { line += "; instead: \(instead)" }
        return line
    }
}
