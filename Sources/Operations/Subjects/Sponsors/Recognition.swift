package import ServiceKit
package import Shapes

/// A period for which the IND recognises an employer as a sponsor.
package struct Recognition: Hashable, Sendable {
    /// The first day.
    package let from: Day
    /// The first day no longer; `nil` while it holds.
    package let until: Day?
    /// Where it stands, such as the register of a day.
    package let source: String?

    /// A period of recognition.
    package init(from: Day, until: Day? = nil, source: String? = nil) {
        self.from = from
        self.until = until
        self.source = source
    }

    /// The days.
    package var period: Period { Period(from: from, until: until) }

    /// The shape of a period.
    package static let shape = Shape<Recognition>.record(
        "Recognition", "a period for which the IND recognises a sponsor",
        { Recognition(from: $0, until: $1, source: $2) },
        Field("from", .date, "the first day", \.from),
        .optional("until", .date, "the first day no longer", \.until),
        .optional("source", .label, "where it stands", \.source))

    /// What is wrong with periods together: one that ends before it begins, or two that share a day.
    package static func findings(_ periods: [Recognition]) -> [InputFinding] {
        var findings: [InputFinding] = []
        for (index, one) in periods.enumerated() {
            if let until = one.until, until <= one.from {
                findings.append(
                    InputFinding(
                        "turned-period", at: "/recognition/\(index)/until", "the period ends before it begins",
                        fix: "`until` is the first day no longer, after \(one.from)"))
            } else if let other = periods[..<index].first(where: { $0.period.overlaps(one.period) }) {
                findings.append(
                    InputFinding(
                        "overlap", at: "/recognition/\(index)/from",
                        "it shares days with the period from \(other.from)",
                        fix: "end the earlier one where the later begins"))
            }
        }
        return findings
    }
}
