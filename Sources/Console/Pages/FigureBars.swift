import Operations
import Shapes

/// The bars of a figure and of what belongs to it, all on one scale.
struct FigureBars {
    /// What is drawn of: a label and a figure; `isEarlier` draws an outline.
    typealias Item = (label: String, value: Figure, isEarlier: Bool)

    /// How figures are told.
    let figures: FigureText
    /// How the line is told.
    let show: FigureShown
    /// In what it is measured.
    let unit: FigureUnit?

    /// A bar an item.
    func bars(_ items: [Item]) -> [Bar] {
        let most = items.map { Double(extent($0.value)) }.max() ?? 0
        return items.map { item in
            let value = text(item.value)
            guard !item.value.withheld, let length = length(item.value, most) else {
                return Bar(label: item.label, value: value, form: .none, length: 0)
            }
            var bar = Bar(label: item.label, value: value, form: form(item.isEarlier), length: length)
            if show == .median, let p90 = item.value.p90, most > 0 { bar.reach = Double(p90) / most }
            return bar
        }
    }

    private var steps: Int { unit == .ofTen ? 10 : 5 }

    private func form(_ isEarlier: Bool) -> Bar.Form {
        switch show {
        case .count, .median: isEarlier ? .then : .now
        case .share: isEarlier ? .then : .share
        case .mean: .mark(steps: steps)
        }
    }

    private func extent(_ figure: Figure) -> Int {
        show == .count ? figure.count ?? 0 : max(figure.median ?? 0, figure.p90 ?? 0)
    }

    private func length(_ figure: Figure, _ most: Double) -> Double? {
        switch show {
        case .count: most > 0 ? figure.count.map { Double($0) / most } : 0
        case .share: figure.share.map { Double($0.count) / 10_000 }
        case .mean: figure.mean.map { (Double($0.count) / 100 - 1) / Double(steps - 1) }
        case .median: most > 0 ? figure.median.map { Double($0) / most } : 0
        }
    }

    private func text(_ figure: Figure) -> String {
        let language = figures.numbers.language
        guard show == .median, let median = figure.median, let p90 = figure.p90, !figure.withheld else {
            return figures.value(figure, show, show == .mean ? nil : unit)
        }
        return figures.numbers.count(median) + ", " + language.within(figures.numbers.count(p90))
    }
}
