import Operations

/// The country's figures as lines of text: a row a centre, one table a few lines wide at a time.
struct NationalText {
    private let figures: FigureText
    private let overview: NationalOverview

    /// The figures of all centres.
    init(_ figures: FigureText, _ overview: NationalOverview) {
        self.figures = figures
        self.overview = overview
    }

    private var language: PageLanguage { figures.numbers.language }

    /// The figures of all centres together.
    var totals: [String] {
        if overview.totals.isEmpty { return [language.nothingCounted] }
        var table = TextColumns([.left, .right, .left])
        for line in overview.totals {
            table.add([line.text, figures.value(line.value, line.show, line.unit), base(line.value, line)])
            for part in line.parts {
                table.add(["  " + part.text, figures.value(part.value, line.show, line.unit), base(part.value, line)])
            }
        }
        return table.lines
    }

    /// Each centre's figure of each line, by line, so that centres stand side by side in any width.
    var centres: [String] {
        var lines: [String] = []
        for total in overview.totals {
            var table = TextColumns([.left, .right, .left])
            for centre in overview.centres {
                let value = centre.lines.first { $0.line == total.line }?.value
                table.add([
                    "  " + centre.name, figures.value(value, total.show, total.unit),
                    total.show == .count ? "" : value.map { base($0, total) } ?? "",
                ])
            }
            lines += [SafeText.line("\(total.text) (\(language.noun(total.counts)))")] + table.lines
        }
        return lines
    }

    /// A service, then each centre that gives it.
    var services: [String] {
        let names = Dictionary(overview.centres.map { ($0.centre, $0.name) }, uniquingKeysWith: { first, _ in first })
        return overview.services.flatMap { service in
            var table = TextColumns([.left, .left])
            for place in service.centres {
                table.add(["  " + (names[place.centre] ?? place.centre), ServiceText.text(place, figures.numbers)])
            }
            return [SafeText.line(service.text)] + (table.lines.isEmpty ? ["  " + language.notGiven] : table.lines)
        }
    }

    private func base(_ figure: Figure, _ line: OverviewLine) -> String {
        figure.withheld ? language.noun(line.counts) : figures.base(figure, line.show, line.counts)
    }
}
