import Operations

/// Counted figures as a table, beside those of an earlier period.
struct CountedTable {
    /// How figures are told.
    let figures: FigureText

    /// The table of some lines; columns of the earlier period stand only where a line has one.
    func table(_ lines: [OverviewLine], id: String, caption: String, period: String) -> PageTable {
        let language = figures.numbers.language
        let hasEarlier = lines.contains { $0.earlier != nil }
        let heads: [PageTable.Cell] =
            [.text(language.line), .number(period), .text(language.madeOf)]
            + (hasEarlier
                ? [
                    .number(language.earlierFigure), .text(language.periods), .number(language.capital(language.index)),
                    .number(language.capital(language.growth)),
                ] : [])
        var table = PageTable(
            id: id, caption: caption, detail: hasEarlier ? language.indexAndGrowth : "", heads: heads)
        for line in lines {
            table.rows.append((.line, row(line.text, line.value, line) + (hasEarlier ? earlier(line) : [])))
            for part in line.parts {
                let blank = hasEarlier ? [PageTable.Cell](repeating: .text(""), count: 4) : []
                table.rows.append((.part, row(part.text, part.value, line) + blank))
            }
        }
        return table
    }

    private func row(_ text: String, _ figure: Figure, _ line: OverviewLine) -> [PageTable.Cell] {
        [
            .text(text), .number(figures.value(figure, line.show, line.unit)),
            .text(
                figure.withheld
                    ? figures.numbers.language.noun(line.counts) : figures.base(figure, line.show, line.counts)),
        ]
    }

    private func earlier(_ line: OverviewLine) -> [PageTable.Cell] {
        let numbers = figures.numbers
        guard let earlier = line.earlier else { return [PageTable.Cell](repeating: .text(""), count: 4) }
        let period = numbers.period(earlier.from, earlier.until)
        return [
            .number(figures.value(earlier.value, line.show, line.unit)),
            .text(earlier.why.map { "\(period); \(numbers.language.notCompared): \($0)" } ?? period),
            .number(earlier.index.map(numbers.index) ?? "–"), .number(earlier.growth.map(numbers.growth) ?? "–"),
        ]
    }
}
