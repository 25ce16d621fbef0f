import Operations
import ServiceKit

extension LineMode {
    /// The figures as labelled lines; what a chart shows is in the numbers.
    func figureLines() -> [String] {
        guard let figures = model.figures else { return [] }
        var lines = ["\(model.view == .ratings ? "ratings" : "figures"): \(figures.asked.text)"]
        if !model.filter.isEmpty { lines.append("only: rows with \(model.filter)") }
        for row in model.figureRows {
            guard row.id != nil else {
                lines.append("head: \(row.text)")
                continue
            }
            let label =
                row.isRecorded ? ["line", "recorded", "part"][min(row.depth, 2)] : ["line", "part"][min(row.depth, 1)]
            let words = [row.value, row.beside].filter { !$0.isEmpty }.joined(separator: "; ")
            lines.append("\(label): \(row.text)\(words.isEmpty ? "" : ": \(words)")")
            if case .spark = row.chart, !row.chart.text(12, isASCII: true).isEmpty {
                lines.append("by month: \(LineMode.months(row, figures))")
            }
        }
        return lines + ["command: \(model.command())"]
    }

    private static func months(_ row: ShownFigure, _ figures: Figures) -> String {
        guard let line = figures.overview.lines.first(where: { $0.line == row.id }) else { return "" }
        return zip(figures.asked.lastMonths(figures.months.count), figures.months).map { month, lines in
            let found = lines.first { $0.line == line.line }
            let value = FigureText(PageNumbers(.english)).value(found?.value, line.show, line.unit)
            return "\(String(month.from.description.prefix(7))) \(value)"
        }.joined(separator: ", ")
    }
}
