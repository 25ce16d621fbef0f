package import Operations
import Shapes

/// A figure in words: its value, of how many it is made, and how it compares.
package struct FigureText: Sendable {
    /// How numbers are written.
    package let numbers: PageNumbers

    /// Figures with numbers written so.
    package init(_ numbers: PageNumbers) {
        self.numbers = numbers
    }

    private var language: PageLanguage { numbers.language }

    /// The value: `1,769`, `94.7 %`, `4.95 of 5`, `12 minutes`, or that it is withheld; a dash for none.
    package func value(_ figure: Figure?, _ show: FigureShown, _ unit: FigureUnit?) -> String {
        guard let figure else { return "–" }
        if figure.withheld { return language.withheld }
        switch show {
        case .count: return figure.count.map(numbers.count) ?? "–"
        case .share: return figure.share.map(numbers.percent) ?? "–"
        case .mean:
            guard let mean = figure.mean else { return "–" }
            return numbers.mark(mean) + measure(unit, mean.count / 100)
        case .median:
            guard let median = figure.median else { return "–" }
            return numbers.count(median) + measure(unit, median)
        }
    }

    /// What the value counts, or of how many it is made: `contacts`, `54 of 57 terms`, `57 ratings`.
    package func base(_ figure: Figure?, _ show: FigureShown, _ counts: Counts) -> String {
        guard let figure, let count = figure.count, show != .count else {
            return language.noun(counts, figure?.count ?? 2)
        }
        let all = "\(numbers.count(count)) \(language.noun(counts, count))"
        switch show {
        case .share:
            return figure.part.map { language.of(numbers.count($0), all) } ?? all
        case .median:
            return (figure.p90.map { language.within(numbers.count($0)) + "; " } ?? "") + all
        case .mean, .count: return all
        }
    }

    /// How a figure compares with an earlier one: `index 323, growth 223 %`, or why it is not compared.
    package func comparison(_ earlier: FigureEarlier) -> String {
        let told = [
            earlier.index.map { "\(language.index) \(numbers.index($0))" },
            earlier.growth.map { "\(language.growth) \(numbers.growth($0))" },
        ].compactMap(\.self)
        if !told.isEmpty { return told.joined(separator: ", ") }
        return earlier.why.map { "\(language.notCompared): \($0)" } ?? language.notCompared
    }

    private func measure(_ unit: FigureUnit?, _ number: Int) -> String {
        unit.map { numbers.space + language.unit($0, number) } ?? ""
    }
}
