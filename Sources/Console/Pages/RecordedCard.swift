import Operations
import ServiceKit

/// A recorded line as a card: a column a period, or its marks by part.
struct RecordedCard {
    /// How figures are told.
    let figures: FigureText

    private var numbers: PageNumbers { figures.numbers }

    /// Writes the card of a line.
    func write(_ line: RecordedLine, id: String, _ page: inout Markup) {
        page.element("div", ["class": "card"]) { page in
            page.element("h4", line.text)
            if let head = head(line) {
                let big = BigFigure(figures: figures)
                if !RecordedCard.isEmpty(head.value) {
                    let below = "\(figures.base(head.value, line.show, line.counts)), \(period(head))"
                    big.write(head.value, line.show, line.unit, below: below, &page)
                } else {
                    page.element("p", ["class": "base"], "\(numbers.language.noun(line.counts)), \(period(head))")
                }
                if let earlier = head.earlier, earlier.growth != nil {
                    big.compare(period(head), earlier, line.show, line.unit, &page)
                }
            }
            let isColumns = line.show == .count
            if !isColumns || line.figures.count > 1 { page.raw(isColumns ? columns(line, id) : bars(line, id)) }
            if line.show == .count { parts(line, &page) }
            for figure in line.figures {
                guard let earlier = figure.earlier, earlier.growth == nil else { continue }
                let then = numbers.period(earlier.from, earlier.until)
                page.element("p", ["class": "why"], numbers.language.notCompared(period(figure), then, earlier.why))
            }
        }
        page.raw("\n")
    }

    /// The figure that stands large: the last that is compared, else the last that is not cumulative, else the last.
    private func head(_ line: RecordedLine) -> RecordedFigure? {
        line.figures.last { $0.earlier?.growth != nil } ?? line.figures.last { !$0.cumulative } ?? line.figures.last
    }

    private static func isEmpty(_ figure: Figure) -> Bool { figure == Figure() }

    private func period(_ figure: RecordedFigure) -> String { numbers.period(figure.from, figure.until) }

    private func columns(_ line: RecordedLine, _ id: String) -> String {
        let most = line.figures.compactMap(\.value.count).max() ?? 0
        let longest = line.figures.filter { !$0.cumulative }.map { $0.until.number - $0.from.number }.max() ?? 0
        let columns = line.figures.map { figure in
            let length = figure.until.number - figure.from.number
            return ColumnChart.Column(
                label: period(figure), value: figures.value(figure.value, line.show, line.unit),
                height: most > 0 ? Double(figure.value.count ?? 0) / Double(most) : 0,
                form: figure.cumulative ? .sum : length * 20 < longest * 19 ? .short : .now)
        }
        return ColumnChart(columns: columns).drawing(id, title: line.text)
    }

    private func bars(_ line: RecordedLine, _ id: String) -> String {
        let items = line.figures.flatMap { figure -> [FigureBars.Item] in
            let whole: [FigureBars.Item] =
                RecordedCard.isEmpty(figure.value) ? [] : [(period(figure), figure.value, false)]
            let several = line.figures.count > 1
            return whole + figure.parts.map { ($0.text + (several ? ", \(period(figure))" : ""), $0.value, false) }
        }
        return BarChart(bars: FigureBars(figures: figures, show: line.show, unit: line.unit).bars(items))
            .drawing(id, title: line.text)
    }

    private func parts(_ line: RecordedLine, _ page: inout Markup) {
        for figure in line.figures where !figure.parts.isEmpty {
            let parts = figure.parts.map { "\($0.text) \(figures.value($0.value, line.show, line.unit))" }
            page.element("p", ["class": "parts"], "\(period(figure)): \(parts.joined(separator: ", "))")
        }
    }
}
