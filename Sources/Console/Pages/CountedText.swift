import Operations
import ServiceKit

/// Counted figures as lines of text, beside those of an earlier period.
struct CountedText {
    private let figures: FigureText
    private let overview: Overview
    private let earlier: RecordedTable.Column?

    /// The counted figures of an overview.
    init(_ figures: FigureText, _ overview: Overview) {
        self.figures = figures
        self.overview = overview
        earlier = overview.lines.compactMap(\.earlier).first.map {
            RecordedTable.Column(from: $0.from, until: $0.until)
        }
    }

    private var numbers: PageNumbers { figures.numbers }
    private var language: PageLanguage { numbers.language }

    /// The table, and why a line is not compared.
    var lines: [String] {
        var table = TextColumns([.left, .right, .left, .right, .right, .right])
        var head = ["", numbers.period(overview.from, overview.until), ""]
        if let earlier { head += [numbers.period(earlier.from, earlier.until), language.index, language.growth] }
        table.add(head)
        for line in overview.lines {
            table.add(
                [line.text, figures.value(line.value, line.show, line.unit), base(line.value, line)]
                    + comparison(line))
            for part in line.parts {
                table.add(["  " + part.text, figures.value(part.value, line.show, line.unit), base(part.value, line)])
            }
        }
        return table.lines + reasons
    }

    private func base(_ figure: Figure, _ line: OverviewLine) -> String {
        figure.withheld ? language.noun(line.counts) : figures.base(figure, line.show, line.counts)
    }

    private func comparison(_ line: OverviewLine) -> [String] {
        guard let earlier = line.earlier else { return [] }
        let then = figures.value(earlier.value, line.show, line.unit)
        let period = RecordedTable.Column(from: earlier.from, until: earlier.until)
        return [
            period == self.earlier ? then : "\(then) (\(numbers.period(period.from, period.until)))",
            earlier.index.map(numbers.index) ?? "–", earlier.growth.map(numbers.growth) ?? "–",
        ]
    }

    /// Each reason once, with the lines that it is about.
    private var reasons: [String] {
        var found: [(why: String, lines: [String])] = []
        for line in overview.lines {
            guard let why = line.earlier?.why else { continue }
            if let place = found.firstIndex(where: { $0.why == why }) {
                found[place].lines.append(line.text)
            } else {
                found.append((why, [line.text]))
            }
        }
        return found.map { SafeText.line("\(language.notCompared): \($0.lines.joined(separator: ", ")): \($0.why)") }
    }
}
