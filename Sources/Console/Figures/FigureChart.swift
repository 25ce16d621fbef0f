/// A small chart of a few cells; the numbers stand beside it, so that nothing is told by it alone.
enum FigureChart: Hashable, Sendable {
    /// None.
    case none
    /// A bar: an amount of a most.
    case bar(Int, of: Int)
    /// Amounts one after the other; `nil` where there is none.
    case spark([Int?])

    /// The chart in at most so many cells.
    func text(_ cells: Int, isASCII: Bool) -> String {
        guard cells > 0 else { return "" }
        switch self {
        case .none: return ""
        case .bar(let amount, let most): return FigureChart.bar(amount, most, cells, isASCII)
        case .spark(let amounts): return FigureChart.spark(amounts.suffix(cells), isASCII)
        }
    }

    // Whole cells, then one cut at an eighth; what is there at all is seen.
    private static func bar(_ amount: Int, _ most: Int, _ cells: Int, _ isASCII: Bool) -> String {
        guard amount > 0, most > 0 else { return "" }
        let eighths = max(1, min(cells * 8, (amount * cells * 16 + most) / (most * 2)))
        if isASCII { return String(repeating: "#", count: max(1, (eighths + 4) / 8)) }
        let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
        return String(repeating: "█", count: eighths / 8) + rest
    }

    // From nought to the highest of them; a month without a figure is a point.
    private static func spark(_ amounts: ArraySlice<Int?>, _ isASCII: Bool) -> String {
        let steps = isASCII ? ["_", "-", "=", "+", "*", "#"] : ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        let most = amounts.compactMap(\.self).max() ?? 0
        guard most > 0 else { return "" }
        return amounts.map { amount in
            guard let amount else { return isASCII ? "." : "·" }
            return steps[min(steps.count - 1, max(0, amount) * steps.count / (most + 1))]
        }.joined()
    }
}
