package import Operations

/// A case whose clock ends today, or has ended.
package struct ClockRow: Hashable, Sendable {
    /// The case.
    package let summary: CaseSummary
    /// Whether its last day is over.
    package let isBreached: Bool

    /// A case whose clock ends.
    package init(summary: CaseSummary, isBreached: Bool) {
        self.summary = summary
        self.isBreached = isBreached
    }

    /// What it is, in a line.
    package var text: String {
        let name = summary.person.map { "\($0.givenName) \($0.familyName)" } ?? summary.visit ?? summary.case
        let standing = summary.tracks.first.map { ", at \($0.text)" } ?? ""
        let day = summary.due.map { " \($0.day)" } ?? ""
        return "\(isBreached ? "breached" : "due")\(day)  \(summary.service)  \(name)\(standing)"
    }
}
