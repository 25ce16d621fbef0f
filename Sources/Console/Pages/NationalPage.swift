package import Operations
import ServiceKit

/// The country's overview as one page of HTML: totals with the centres as bars, every centre as tables, who runs what.
struct NationalPage {
    private static let mostBars = 12
    private let overview: NationalOverview
    private let numbers: PageNumbers
    private let figures: FigureText

    /// The page of the country's figures.
    init(_ overview: NationalOverview) {
        self.overview = overview
        numbers = PageNumbers(PageLanguage(code: overview.language), space: "\u{A0}")
        figures = FigureText(numbers)
    }

    private var language: PageLanguage { numbers.language }
    private var period: String { numbers.period(overview.from, overview.until) }

    /// The document.
    var html: String {
        PageFrame(language: overview.language, title: "\(language.country), \(period)").document { page in
            PageHead(numbers: numbers, title: language.country, period: period, made: overview.asOf)
                .write(&page) { page in
                    totals(&page)
                    full(&page)
                } foot: { _ in
                }
        }
    }

    private func totals(_ page: inout Markup) {
        let title = "\(language.counted): \(language.allCentres.lowercased())"
        Band(kind: "counted", title: title, text: language.countedHow).write(&page) { page in
            if overview.totals.isEmpty { page.element("p", language.nothingCounted) }
            for (group, lines) in FigureGroup.grouped(overview.totals) {
                page.element("h3", language.group(group))
                page.element("div", ["class": "cards"]) { page in
                    let card = CountedCard(figures: figures, period: language.allCentres)
                    for line in lines {
                        let (items, note) = centres(line)
                        card.write(line, id: "total-\(line.line)", beside: items, note: note, &page)
                    }
                }
            }
        }
    }

    /// The centres of a line's chart; of numbers the highest first.
    private func centres(_ line: OverviewLine) -> (items: [FigureBars.Item], note: String) {
        var items: [FigureBars.Item] = overview.centres.compactMap { centre in
            centre.lines.first { $0.line == line.line }.map { (centre.name, $0.value, false) }
        }
        if line.show == .count { items.sort { ($0.value.count ?? 0) > ($1.value.count ?? 0) } }
        guard items.count > NationalPage.mostBars else { return (items, "") }
        return (Array(items.prefix(NationalPage.mostBars)), language.largest(NationalPage.mostBars, items.count))
    }

    private func full(_ page: inout Markup) {
        page.element("section", ["class": "full", "aria-labelledby": "full"]) { page in
            page.element("h2", ["id": "full"], language.inFull)
            if !overview.totals.isEmpty {
                CountedTable(figures: figures).table(
                    overview.totals, id: "totals",
                    caption: "\(language.countedTable): \(language.allCentres.lowercased())",
                    period: period
                ).write(&page)
            }
            let tables = CentreTables(figures: figures, overview: overview)
            for table in tables.groups { table.write(&page) }
            if !overview.services.isEmpty { tables.services.write(&page) }
            PageTail(numbers: numbers, counts: Set(overview.totals.map(\.counts)), notes: overview.notes.map(\.text))
                .write(&page)
        }
    }
}

extension OverviewPage {
    /// The page of the country's overview.
    package static func html(_ overview: NationalOverview) -> String { NationalPage(overview).html }
}
