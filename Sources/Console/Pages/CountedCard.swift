import Operations

/// A counted line as a card: its figure, how it compares, and its parts as bars.
struct CountedCard {
    /// How figures are told.
    let figures: FigureText
    /// The period that it is of.
    let period: String

    /// Writes the card of a line; other figures beside its own parts, as those of centres, may be given.
    func write(
        _ line: OverviewLine, id: String, beside: [FigureBars.Item] = [], note: String = "", _ page: inout Markup
    ) {
        let numbers = figures.numbers
        page.element("div", ["class": "card"]) { page in
            page.element("h4", line.text)
            let below =
                line.value.withheld
                ? "\(numbers.language.noun(line.counts)); \(numbers.language.withheldWhy)"
                : figures.base(line.value, line.show, line.counts)
            let big = BigFigure(figures: figures)
            big.write(line.value, line.show, line.unit, below: below, &page)
            if let earlier = line.earlier {
                big.compare(period, earlier, line.show, line.unit, &page)
            }
            let items = items(line) + beside
            if !items.isEmpty {
                let bars = FigureBars(figures: figures, show: line.show, unit: line.unit).bars(items)
                page.raw(BarChart(bars: bars).drawing(id, title: line.text))
            }
            if !note.isEmpty { page.element("p", ["class": "why"], note) }
        }
        page.raw("\n")
    }

    private func items(_ line: OverviewLine) -> [FigureBars.Item] {
        var items: [FigureBars.Item] = line.parts.map { ($0.text, $0.value, false) }
        if let earlier = line.earlier, earlier.index != nil, line.show != .mean {
            let then = figures.numbers.period(earlier.from, earlier.until)
            items = [(period, line.value, false), (then, earlier.value, true)] + items
        } else if line.show == .share || line.show == .mean || line.show == .median, !line.value.withheld {
            items.insert((period, line.value, false), at: 0)
        }
        return items
    }
}
