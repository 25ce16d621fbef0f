package import Operations

/// A centre's figures as they were read: those of the period, and of the months up to its end.
package struct Figures: Sendable {
    /// The period.
    package let asked: FiguresAsked
    /// The figures of the period.
    package let overview: Overview
    /// Counted lines of the months up to the end of the period, the earliest first; empty where nothing was counted.
    package let months: [[OverviewLine]]

    /// Figures of a period.
    package init(asked: FiguresAsked, overview: Overview, months: [[OverviewLine]] = []) {
        self.asked = asked
        self.overview = overview
        self.months = months
    }

    /// A line's figures by month; `nil` for months that tell none.
    func trend(_ line: OverviewLine) -> [Int?] {
        months.map { lines in
            lines.first { $0.line == line.line }.flatMap { FigureAmount.of($0.value, line.show) }
        }
    }
}
