import Operations
import Shapes

/// The figure at the head of a card: large, with what it counts below it.
struct BigFigure {
    /// How figures are told.
    let figures: FigureText

    /// Writes a value, its unit smaller, and what stands below it.
    func write(_ figure: Figure, _ show: FigureShown, _ unit: FigureUnit?, below: String, _ page: inout Markup) {
        let text = figures.value(figure, show, unit)
        let isWord = figure.withheld
        page.element("p", ["class": isWord ? "big word" : "big"]) { page in
            guard !isWord, show == .mean || show == .median, let space = text.firstIndex(of: "\u{A0}") else {
                return page.write(text)
            }
            page.write(String(text[..<space]))
            page.element("small", String(text[space...]))
        }
        page.element("p", ["class": "base"], below)
    }

    /// Writes how the figure of a period compares: an arrow, index and growth, and with what; or why not.
    func compare(
        _ period: String, _ earlier: FigureEarlier, _ show: FigureShown, _ unit: FigureUnit?, _ page: inout Markup
    ) {
        let language = figures.numbers.language
        let then = figures.numbers.period(earlier.from, earlier.until)
        guard let growth = earlier.growth else {
            return page.element("p", ["class": "why"], language.notCompared(period, then, earlier.why))
        }
        page.element("p", ["class": "compare"]) { page in
            page.element("b", ["aria-hidden": "true"], growth.count > 0 ? "↗ " : growth.count < 0 ? "↘ " : "→ ")
            page.write(figures.comparison(earlier))
            let value = figures.value(earlier.value, show, unit)
            page.element("span", "\(language.against(period, then)) (\(value))")
        }
    }
}
