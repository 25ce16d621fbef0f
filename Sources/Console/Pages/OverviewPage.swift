package import Operations
import ServiceKit

/// A centre's overview as one page of HTML: its figures as cards and charts, then in full as tables.
package struct OverviewPage {
    private let overview: Overview
    private let numbers: PageNumbers
    private let figures: FigureText

    private init(_ overview: Overview) {
        self.overview = overview
        numbers = PageNumbers(PageLanguage(code: overview.language), space: "\u{A0}")
        figures = FigureText(numbers)
    }

    private var language: PageLanguage { numbers.language }
    private var period: String { numbers.period(overview.from, overview.until) }

    /// The page of a centre's overview.
    package static func html(_ overview: Overview) -> String {
        let page = OverviewPage(overview)
        return PageFrame(language: overview.language, title: "\(overview.name), \(page.period)").document(page.body)
    }

    private func body(_ page: inout Markup) {
        let head = PageHead(numbers: numbers, title: overview.name, period: period, made: overview.asOf)
        head.write(&page) { page in
            if !overview.lines.isEmpty || overview.recorded.isEmpty { counted(&page) }
            if !overview.recorded.isEmpty { recorded(&page) }
            full(&page)
        } foot: { page in
            page.write(" " + language.days(overview.timeZone))
        }
    }

    private func counted(_ page: inout Markup) {
        Band(kind: "counted", title: language.counted, text: language.countedHow).write(&page) { page in
            if overview.lines.isEmpty { page.element("p", language.nothingCounted) }
            for (group, lines) in FigureGroup.grouped(overview.lines) {
                page.element("h3", language.group(group))
                page.element("div", ["class": "cards"]) { page in
                    let card = CountedCard(figures: figures, period: period)
                    for line in lines { card.write(line, id: "counted-\(line.line)", &page) }
                }
            }
        }
    }

    private func recorded(_ page: inout Markup) {
        let text = "\(language.recordedApart) \(language.outlines)"
        Band(kind: "recorded", title: language.recorded, text: text).write(&page) { page in
            for (group, lines) in FigureGroup.grouped(overview.recorded) {
                page.element("h3", group == .judged ? language.group(group) : language.inNumbers)
                let row = lines.count == 2 || lines.count == 4 ? "cards two" : "cards"
                page.element("div", ["class": row]) { page in
                    let card = RecordedCard(figures: figures)
                    for line in lines { card.write(line, id: "recorded-\(line.line)", &page) }
                }
            }
        }
    }

    private func full(_ page: inout Markup) {
        page.element("section", ["class": "full", "aria-labelledby": "full"]) { page in
            page.element("h2", ["id": "full"], language.inFull)
            if !overview.lines.isEmpty {
                CountedTable(figures: figures).table(
                    overview.lines, id: "counted", caption: language.countedTable, period: period
                ).write(&page)
            }
            let tables = RecordedTables(figures: figures, sources: RecordedSources(overview.recorded))
            for table in tables.tables(overview.recorded) { table.write(&page) }
            PageTail(
                numbers: numbers, counts: Set(overview.lines.map(\.counts) + overview.recorded.map(\.counts)),
                recorded: overview.recorded, notes: notes
            ).write(&page)
        }
    }

    private var notes: [String] {
        let counted = overview.lines.isEmpty && overview.notes.isEmpty ? [language.nothingCounted] : []
        return counted
            + [
                overview.countedFrom.map { language.countedFrom(numbers.day($0)) },
                overview.ratedUntil.map { language.ratedThrough(numbers.day($0.adding(days: -1))) },
            ].compactMap(\.self) + overview.notes.map(\.text)
    }
}
