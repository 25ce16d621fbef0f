import Operations

/// Recorded figures as tables: numbers by period, what else was recorded, and comparisons.
struct RecordedTables {
    /// How figures are told.
    let figures: FigureText
    /// Their sources, by number.
    let sources: RecordedSources

    private var numbers: PageNumbers { figures.numbers }
    private var language: PageLanguage { numbers.language }

    /// The tables of some lines; those without rows are left out.
    func tables(_ lines: [RecordedLine]) -> [PageTable] {
        let (byPeriod, others) = RecordedTable.parted(lines)
        return [
            table(byPeriod, id: "recorded-by-period", caption: language.recordedTable),
            table(others, id: "recorded-others", caption: language.recordedOthers),
            comparisons(lines),
        ].filter { !$0.rows.isEmpty }
    }

    private func table(_ lines: [RecordedLine], id: String, caption: String) -> PageTable {
        let recorded = RecordedTable(lines)
        let heads: [PageTable.Cell] =
            [.text(language.line)] + recorded.columns.map { .number(numbers.period($0.from, $0.until)) }
            + [.text(language.counts), .text(language.sources)]
        var table = PageTable(id: id, caption: caption, detail: language.recordedApart, heads: heads)
        for row in recorded.rows {
            let cells = row.cells.map { cell in
                let value = figures.value(cell?.value, row.line.show, row.line.unit)
                guard let figure = cell?.recorded, figure.cumulative else { return PageTable.Cell.number(value) }
                let since = "\(language.cumulative), \(language.since(numbers.day(figure.from)))"
                return PageTable.Cell(
                    html: "\(Markup.escaped(value)) <small>\(Markup.escaped(since))</small>", isNumber: true)
            }
            let isLine = row.part == nil
            let tail: [PageTable.Cell] =
                isLine ? [.text(language.noun(row.line.counts)), links(row.line)] : [.text(""), .text("")]
            table.rows.append((isLine ? .line : .part, [.text(row.text)] + cells + tail))
        }
        return table
    }

    private func links(_ line: RecordedLine) -> PageTable.Cell {
        let links = sources.numbers(line).map { number in
            "<a href=\"#source-\(number)\">\(Markup.escaped(language.source(number)))</a>"
        }
        return PageTable.Cell(html: links.joined(separator: ", "), isNumber: false)
    }

    private func comparisons(_ lines: [RecordedLine]) -> PageTable {
        var table = PageTable(
            id: "recorded-comparisons", caption: language.comparisons, detail: language.indexAndGrowth,
            heads: [
                .text(language.line), .text(language.periods), .number(language.capital(language.index)),
                .number(language.capital(language.growth)), .text(language.why),
            ])
        for line in lines {
            for figure in line.figures {
                guard let earlier = figure.earlier else { continue }
                let periods = language.against(
                    numbers.period(figure.from, figure.until), numbers.period(earlier.from, earlier.until))
                table.rows.append(
                    (
                        .line,
                        [
                            .text(line.text), .text(periods), .number(earlier.index.map(numbers.index) ?? "–"),
                            .number(earlier.growth.map(numbers.growth) ?? "–"), .text(earlier.why ?? ""),
                        ]
                    ))
            }
        }
        return table
    }
}
