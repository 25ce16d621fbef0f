import Operations

/// The rows that figures make, in the order of the page: what was counted, then what was recorded before.
struct ShownFigures {
    private let figures: Figures
    private let isRatings: Bool
    private let words = FigureText(PageNumbers(.english))
    private(set) var rows: [ShownFigure] = []

    /// The rows of figures; of ratings alone, or of everything.
    init(_ figures: Figures, isRatings: Bool) {
        self.figures = figures
        self.isRatings = isRatings
        let lines = figures.overview.lines.filter { !isRatings || $0.counts == .rating }
        let recorded = figures.overview.recorded.filter { !isRatings || $0.counts == .rating }
        if lines.isEmpty, recorded.isEmpty {
            rows.append(
                ShownFigure(head: isRatings ? "nobody has rated in these days" : "nothing was counted in these days"))
        }
        if !lines.isEmpty {
            rows.append(ShownFigure(head: "counted\(since)"))
            for line in lines { counted(line) }
        }
        if !recorded.isEmpty {
            rows.append(ShownFigure(head: "recorded before Loket counted"))
            for line in recorded { told(line) }
        }
        for note in figures.overview.notes { rows.append(ShownFigure(head: note.text)) }
    }

    private var since: String {
        if isRatings, let until = figures.overview.ratedUntil { return ", answers until \(until)" }
        return figures.overview.countedFrom.map { " since \($0)" } ?? ""
    }

    private mutating func counted(_ line: OverviewLine) {
        let value = words.value(line.value, line.show, line.unit)
        let amount = FigureAmount.of(line.value, line.show)
        let chart: FigureChart =
            if let most = FigureAmount.most(line.unit) {
                amount.map { .bar($0, of: most) } ?? .none
            } else {
                .spark(figures.trend(line))
            }
        var details = ["counts \(line.counts.rawValue), told as \(line.show.rawValue)"]
        details += made(line.value, line)
        if let earlier = line.earlier { details.append(against(earlier, line.show, line.unit)) }
        if case .spark = chart, let first = figures.asked.lastMonths(figures.months.count).first {
            details.append("the small chart is of the months since \(first.from)")
        }
        rows.append(
            ShownFigure(
                line.line, depth: 0, line.text, value, chart, beside: compared(line.earlier),
                details: details, behind: ["--behind", line.line]))
        let most = FigureAmount.most(line.unit) ?? line.parts.compactMap { FigureAmount.of($0.value, line.show) }.max()
        for part in line.parts {
            let amount = FigureAmount.of(part.value, line.show)
            rows.append(
                ShownFigure(
                    "\(line.line)/\(part.part)", depth: 1, part.text,
                    words.value(part.value, line.show, line.unit), bar(amount, most),
                    details: ["a part of: \(line.text)"] + made(part.value, line),
                    behind: ["--behind", line.line, "--part", part.part]))
        }
    }

    private mutating func told(_ line: RecordedLine) {
        let what = "recorded, counts \(line.counts.rawValue), told as \(line.show.rawValue)"
        rows.append(ShownFigure("recorded/\(line.line)", depth: 0, line.text, "", details: [what]))
        // Half a year beside a year would look like less: bars stand only where periods are compared.
        let alike = line.figures.filter { figure in
            figure.earlier?.index != nil
                || line.figures.contains { $0.earlier?.index != nil && $0.earlier?.from == figure.from }
        }
        let most = FigureAmount.most(line.unit) ?? alike.compactMap { FigureAmount.of($0.value, line.show) }.max()
        for figure in line.figures {
            let days = "\(figure.from) until \(figure.until)"
            var details = [line.text, what, days]
            if figure.cumulative { details.append("it holds what other figures of the line tell as well") }
            if let earlier = figure.earlier { details.append(against(earlier, line.show, line.unit)) }
            details.append("source: \(figure.source)")
            if let assumed = figure.assumed { details.append("assumed: \(assumed)") }
            let id = "recorded/\(line.line)/\(days)"
            let isCompared = FigureAmount.most(line.unit) != nil || alike.contains(figure)
            rows.append(
                ShownFigure(
                    id, depth: 1, period(figure),
                    figure.value == Figure() ? "" : words.value(figure.value, line.show, line.unit),
                    isCompared ? bar(FigureAmount.of(figure.value, line.show), most) : .none,
                    beside: compared(figure.earlier), details: details))
            let whole = FigureAmount.most(line.unit) ?? figure.value.count.map { $0 * 100 }
            for part in figure.parts {
                rows.append(
                    ShownFigure(
                        "\(id)/\(part.part)", depth: 2, part.text,
                        words.value(part.value, line.show, line.unit),
                        bar(FigureAmount.of(part.value, line.show), whole), details: details))
            }
        }
    }

    private func bar(_ amount: Int?, _ most: Int?) -> FigureChart {
        guard let amount, let most else { return .none }
        return .bar(amount, of: most)
    }

    private func against(_ earlier: FigureEarlier, _ show: FigureShown, _ unit: FigureUnit?) -> String {
        let then = words.value(earlier.value, show, unit)
        return "\(words.numbers.period(earlier.from, earlier.until)): \(then) (\(words.comparison(earlier)))"
    }

    // How a figure compares, in the cells beside it: both ways, each named.
    private func compared(_ earlier: FigureEarlier?) -> String {
        earlier.flatMap { $0.index == nil ? nil : words.comparison($0) } ?? ""
    }

    private func made(_ figure: Figure, _ line: OverviewLine) -> [String] {
        if figure.withheld { return [words.numbers.language.withheldWhy] }
        return line.show == .count ? [] : [words.base(figure, line.show, line.counts)]
    }

    private func period(_ figure: RecordedFigure) -> String {
        let days = words.numbers.period(figure.from, figure.until)
        return figure.cumulative ? "\(days), all together" : days
    }
}
