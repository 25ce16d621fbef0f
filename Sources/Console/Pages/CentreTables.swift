import Operations
import ServiceKit

/// Centres side by side: a table a group of lines, a row a centre, and who runs which service.
struct CentreTables {
    /// How figures are told.
    let figures: FigureText
    /// The country's figures.
    let overview: NationalOverview

    private var language: PageLanguage { figures.numbers.language }

    /// A table for each group of lines, wide ones in several of at most five columns.
    var groups: [PageTable] {
        FigureGroup.grouped(overview.totals).flatMap { group, lines in
            stride(from: 0, to: lines.count, by: 5).map { start in
                let part = Array(lines[start..<min(start + 5, lines.count)])
                let name = language.group(group) + (start > 0 ? " (\(start / 5 + 1))" : "")
                return table(part, id: "centres-\(group)-\(start)", caption: name)
            }
        }
    }

    private func table(_ lines: [OverviewLine], id: String, caption: String) -> PageTable {
        let heads = lines.map { PageTable.Cell.number("\($0.text) (\(language.noun($0.counts)))") }
        var table = PageTable(
            id: id, caption: "\(caption): \(language.centres(overview.centres.count))", detail: "", isEven: true,
            heads: [.text(language.centre)] + heads)
        let rows = overview.centres.map { centre in
            (centre.name, Dictionary(centre.lines.map { ($0.line, $0.value) }, uniquingKeysWith: { first, _ in first }))
        }
        let most = lines.map { line in rows.compactMap { $0.1[line.line]?.count }.max() ?? 0 }
        for (name, values) in rows {
            let cells = zip(lines, most).map { line, most in
                cell(values[line.line], line, most: line.show == .count ? most : 0)
            }
            table.rows.append((.line, [.text(name)] + cells))
        }
        table.rows.append((.total, [.text(language.allCentres)] + lines.map { cell($0.value, $0, most: 0) }))
        return table
    }

    private func cell(_ figure: Figure?, _ line: OverviewLine, most: Int) -> PageTable.Cell {
        let share = most > 0 ? figure?.count.map { Double($0) / Double(most) } : nil
        return .number(figures.value(figure, line.show, line.unit), bar: share)
    }

    /// A row a centre, a column a service: since when.
    var services: PageTable {
        let heads = overview.services.map { PageTable.Cell.text($0.text) }
        var table = PageTable(
            id: "services", caption: language.services, detail: "", isEven: true,
            heads: [.text(language.centre)] + heads)
        let places = overview.services.map { service in
            Dictionary(service.centres.map { ($0.centre, $0) }, uniquingKeysWith: { first, _ in first })
        }
        for centre in overview.centres {
            let cells = places.map { places in
                PageTable.Cell.text(
                    places[centre.centre].map { ServiceText.text($0, figures.numbers) } ?? language.notGiven)
            }
            table.rows.append((.line, [.text(centre.name)] + cells))
        }
        return table
    }
}
