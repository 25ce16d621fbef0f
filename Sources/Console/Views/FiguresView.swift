import Operations

/// The figures of a period: lines with their parts, a small chart beside each, and how they compare.
enum FiguresView {
    /// Draws the figures into some rows of the screen.
    static func draw(_ model: ScreenModel, _ grid: inout Grid, _ body: Range<Int>, _ looks: Looks) {
        let what = model.view == .ratings ? "ratings" : "figures"
        guard let figures = model.figures else {
            grid.put("reading the \(what) of \(model.place.name)", at: 1, body.lowerBound + 1)
            return
        }
        let title = grid.put("\(what) \(figures.asked.text)", at: 1, body.lowerBound, style: .bold)
        if !model.filter.isEmpty {
            let right = "only /\(model.filter)"
            let width = min(24, SafeText.width(right))
            grid.put(right, at: grid.width - width - 1, body.lowerBound, most: width, style: .warning)
        }
        let columns = Columns(width: grid.width)
        let head = body.lowerBound + 1
        let headStyle = Style(bold: true, underlined: true)
        grid.put("WHAT", at: 3, head, most: columns.text, style: headStyle)
        grid.put(right("FIGURE", columns.value), at: columns.valueAt, head, style: headStyle)
        if columns.beside > 0 { grid.put("AGAINST", at: columns.besideAt, head, style: headStyle) }
        grid.fill(head, style: headStyle)
        let rows = model.figureRows
        let area = (head + 1)..<body.upperBound
        if rows.isEmpty { grid.put("nothing fits /\(model.filter)", at: 3, area.lowerBound) }
        let mark = rows.firstIndex { $0.id != nil && $0.id == model.figureMark } ?? 0
        let first = ListColumns.first(of: rows.count, in: area.count, around: mark)
        for (offset, line) in area.enumerated() where first + offset < rows.count {
            put(rows[first + offset], rows[first + offset].id == model.figureMark, columns, &grid, line)
        }
        // Not over the last row: a chart there would be hidden.
        let more = rows.count - first - area.count
        if more > 0 { grid.put("+\(more) below", at: title + 2, body.lowerBound) }
    }

    /// Whether a screen has room for how figures compare.
    static func showsBeside(_ width: Int) -> Bool { width >= 76 }

    /// Everything about a row of the figures.
    static func draw(_ row: ShownFigure, _ grid: inout Grid, _ body: Range<Int>) {
        var line = body.lowerBound
        for (place, text) in lines(row).enumerated() {
            for part in Folding.text(text, grid.width - 3) where line < body.upperBound {
                grid.put(part, at: 1, line, style: place == 0 ? .bold : .plain)
                line += 1
            }
        }
    }

    /// What is told of a row, a line each.
    static func lines(_ row: ShownFigure) -> [String] {
        ["\(row.text)\(row.value.isEmpty ? "" : ": \(row.value)")"] + row.details
    }

    private static func put(
        _ row: ShownFigure, _ isMarked: Bool, _ columns: Columns, _ grid: inout Grid, _ line: Int
    ) {
        guard row.id != nil else {
            grid.put(row.text, at: 1, line, most: grid.width - 2, style: .bold)
            return
        }
        grid.put(isMarked ? ">" : "", at: 1, line)
        let text = String(repeating: "  ", count: row.depth) + row.text
        // What has no figure of its own, such as a line that only its parts tell, has the whole row for its name.
        let isAlone = row.value.isEmpty && row.chart == .none
        grid.put(text, at: 3, line, most: isAlone ? grid.width - 4 : columns.text)
        if !isAlone { put(row, columns, &grid, line) }
        if isMarked { grid.fill(line, style: .selected) }
    }

    private static func put(_ row: ShownFigure, _ columns: Columns, _ grid: inout Grid, _ line: Int) {
        grid.put(right(row.value, columns.value), at: columns.valueAt, line)
        let chart = row.chart.text(columns.chart, isASCII: grid.isASCII)
        grid.put(chart, at: columns.chartAt, line, most: columns.chart, style: Style(colour: .cyan))
        if columns.beside > 0 { grid.put(row.beside, at: columns.besideAt, line, most: columns.beside) }
    }

    private static func right(_ text: String, _ cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - SafeText.width(text))) + text
    }

    /// The columns of a screen; on a narrow one how figures compare is told of the marked row alone.
    private struct Columns {
        let text: Int
        let valueAt: Int
        let value = 10
        let chartAt: Int
        let chart: Int
        let besideAt: Int
        let beside: Int

        init(width: Int) {
            chart = width >= 100 ? 20 : 8
            beside = FiguresView.showsBeside(width) ? 30 : 0
            besideAt = width - beside - 1
            chartAt = (beside > 0 ? besideAt : width) - chart - 1
            valueAt = chartAt - value - 1
            text = max(1, valueAt - 4)
        }
    }
}
