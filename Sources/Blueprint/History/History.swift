package import ServiceKit

/// What was recorded of a centre before Loket counted, checked: lines in the order of the file, figures oldest first.
package struct History: Sendable {
    /// The centre.
    package let centre: String
    /// Its lines.
    package let lines: [Line]
    /// Its own texts by language and name; a line's remark stands under `LINE.assumed`.
    package let texts: [String: [String: String]]

    /// A line of recorded figures.
    package struct Line: Sendable {
        /// Its name.
        package let name: String
        /// What it counts.
        package let counts: OverviewEntry.Counted
        /// How it is told.
        package let show: OverviewEntry.Shown
        /// What its parts are.
        package let by: OverviewEntry.Split?
        /// In what it is measured; `nil` for a number of things.
        package let unit: OverviewEntry.Unit?
        /// Its figures, the oldest first, of those that begin on one day the shortest.
        package let figures: [Recorded]
    }

    /// A recorded figure.
    package struct Recorded: Sendable {
        /// The first day that it covers.
        package let from: Day
        /// The first day that it does not.
        package let until: Day
        /// What was recorded.
        package let entry: RecordedEntry
        /// Where it stands, in one line.
        package let source: String
        /// What nobody has confirmed.
        package let assumed: String?
    }
}
