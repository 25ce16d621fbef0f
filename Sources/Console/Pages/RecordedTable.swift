package import Operations
package import ServiceKit

/// Recorded figures as a table: a column a period, a row a line and each of its parts.
package struct RecordedTable: Sendable {
    /// A column: the period that it covers.
    package struct Column: Hashable, Sendable {
        /// The first day.
        package let from: Day
        /// The first day no longer.
        package let until: Day
    }

    /// A row: a line, or a part of the line above it.
    package struct Row: Sendable {
        /// The line that it is or belongs to.
        package let line: RecordedLine
        /// Its name for people.
        package let text: String
        /// The part; `nil` for the line itself.
        package let part: String?
        /// A cell for each column; `nil` where nothing was recorded.
        package let cells: [Cell?]
    }

    /// A figure in its column.
    package struct Cell: Sendable {
        /// The figure.
        package let value: Figure
        /// What it was recorded with.
        package let recorded: RecordedFigure
    }

    /// The columns, by their end; where two end together the shorter first.
    package let columns: [Column]
    /// The rows.
    package let rows: [Row]

    /// The table of some lines.
    ///
    /// A cumulative figure stands in the column that ends with it, as the pilot printed it, unless the line has another
    /// figure there; then it has a column of its own.
    package init(_ lines: [RecordedLine]) {
        let own = lines.flatMap(\.figures).filter { !$0.cumulative }.map { Column(from: $0.from, until: $0.until) }
        var columns = RecordedTable.ordered(own)
        var places: [[Column: RecordedFigure]] = []
        for line in lines {
            var taken: [Column: RecordedFigure] = [:]
            for figure in line.figures where !figure.cumulative {
                taken[Column(from: figure.from, until: figure.until)] = figure
            }
            for figure in line.figures where figure.cumulative {
                let free = columns.first { $0.until == figure.until && taken[$0] == nil && $0.from >= figure.from }
                let column = free ?? Column(from: figure.from, until: figure.until)
                taken[column] = figure
                columns = RecordedTable.ordered(columns + [column])
            }
            places.append(taken)
        }
        self.columns = columns
        var rows: [Row] = []
        for (line, taken) in zip(lines, places) {
            let figures = columns.map { taken[$0] }
            rows.append(
                Row(
                    line: line, text: line.text, part: nil,
                    cells: figures.map { $0.map { Cell(value: $0.value, recorded: $0) } }))
            for part in RecordedTable.parts(line) {
                let cells = figures.map { figure in
                    figure.flatMap { figure in
                        figure.parts.first { $0.part == part.part }.map { Cell(value: $0.value, recorded: figure) }
                    }
                }
                rows.append(Row(line: line, text: part.text, part: part.part, cells: cells))
            }
        }
        self.rows = rows
    }

    /// Lines in two tables: numbers that were recorded period after period, and what was recorded of a time of its own.
    package static func parted(_ lines: [RecordedLine]) -> (byPeriod: [RecordedLine], others: [RecordedLine]) {
        let several = lines.filter { $0.show == .count && $0.figures.count > 1 }
        let periods = Set(
            several.flatMap(\.figures).filter { !$0.cumulative }.map { Column(from: $0.from, until: $0.until) })
        func isByPeriod(_ line: RecordedLine) -> Bool {
            line.show == .count
                && (periods.isEmpty
                    || line.figures.contains { periods.contains(Column(from: $0.from, until: $0.until)) })
        }
        return (lines.filter(isByPeriod), lines.filter { !isByPeriod($0) })
    }

    private static func ordered(_ columns: [Column]) -> [Column] {
        Array(Set(columns)).sorted { $0.until == $1.until ? $0.from > $1.from : $0.until < $1.until }
    }

    private static func parts(_ line: RecordedLine) -> [OverviewPart] {
        var seen: Set<String> = []
        return line.figures.flatMap(\.parts).filter { seen.insert($0.part).inserted }
    }
}
