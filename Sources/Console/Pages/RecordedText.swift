import Operations

/// Recorded figures as lines of text: a column a period, what compares, sources, and what is assumed.
struct RecordedText {
    private let figures: FigureText
    private let recorded: [RecordedLine]
    private let sources: RecordedSources

    /// The recorded figures of an overview.
    init(_ figures: FigureText, _ recorded: [RecordedLine]) {
        self.figures = figures
        self.recorded = recorded
        sources = RecordedSources(recorded)
    }

    private var numbers: PageNumbers { figures.numbers }
    private var language: PageLanguage { numbers.language }

    /// Numbers by period first, what else was recorded after them; then everything that belongs to both.
    var lines: [String] {
        let (byPeriod, others) = RecordedTable.parted(recorded)
        var lines: [String] = []
        for group in [byPeriod, others] where !group.isEmpty { lines += [""] + table(group) }
        lines += comparisons
        lines +=
            ["", language.sources] + sources.sources.enumerated().map { safe("  \($0.offset + 1)  \($0.element)") }
        let assumptions = RecordedSources.assumptions(recorded, numbers)
        if !assumptions.isEmpty {
            lines += ["", language.assumed] + assumptions.map { safe("  \($0.about): \($0.text)") }
        }
        return lines
    }

    private func table(_ lines: [RecordedLine]) -> [String] {
        let recorded = RecordedTable(lines)
        let marked = recorded.columns.indices.map { column in
            recorded.rows.contains { $0.cells[column]?.recorded.cumulative == true }
        }
        var table = TextColumns([.left] + recorded.columns.map { _ in .right } + [.left, .left])
        let periods = zip(recorded.columns, marked).map { numbers.period($0.from, $0.until) + ($1 ? space : "") }
        table.add([""] + periods + [language.counts.lowercased(), language.sources.lowercased()])
        for row in recorded.rows {
            let name = row.part == nil ? row.text : "  " + row.text
            let tail =
                row.part == nil
                ? [language.noun(row.line.counts), sources.numbers(row.line).map(String.init).joined(separator: ", ")]
                : []
            let cells = zip(row.cells, marked).map { cell, isMarked in
                figures.value(cell?.value, row.line.show, row.line.unit)
                    + (cell?.recorded.cumulative == true ? mark : isMarked ? space : "")
            }
            table.add([name] + cells + tail)
        }
        return table.lines + cumulative(lines)
    }

    /// What stands behind a cumulative figure, and the room that it takes, so that digits stay below digits.
    private var mark: String { " (\(language.cumulative))" }
    private var space: String { String(repeating: " ", count: SafeText.width(mark)) }

    private func cumulative(_ lines: [RecordedLine]) -> [String] {
        let periods = lines.flatMap(\.figures).filter(\.cumulative).map { numbers.period($0.from, $0.until) }
        var seen: Set<String> = []
        return periods.filter { seen.insert($0).inserted }.map { "\(language.cumulative): \($0)" }
    }

    private var comparisons: [String] {
        let compared = recorded.flatMap { line in
            line.figures.compactMap { figure in
                figure.earlier.map { earlier in
                    let periods = language.against(
                        numbers.period(figure.from, figure.until), numbers.period(earlier.from, earlier.until))
                    return safe("  \(line.text), \(periods): \(figures.comparison(earlier))")
                }
            }
        }
        return compared.isEmpty ? [] : ["", language.compared] + compared
    }

    private func safe(_ text: String) -> String { SafeText.line(text) }
}
