import Operations

/// Keys and actions, with what is sought above them.
enum HelpView {
    /// Draws the list into some rows of the screen.
    static func draw(_ help: HelpList, _ grid: inout Grid, _ body: Range<Int>, _ looks: Looks) {
        let column = grid.put("keys and actions; type to search: ", at: 1, body.lowerBound, style: .bold)
        let shown = InputView.window(help.line, room: grid.width - column - 1)
        grid.put(shown.text, at: column, body.lowerBound, style: Style(underlined: true))
        grid.cursor = .init(column: min(grid.width - 1, column + shown.cursor), row: body.lowerBound)
        let lines = help.lines
        let area = (body.lowerBound + 1)..<body.upperBound
        if lines.isEmpty { grid.put("nothing fits", at: 3, area.lowerBound) }
        let first = ListColumns.first(of: lines.count, in: area.count, around: help.mark)
        for (offset, row) in area.enumerated() where first + offset < lines.count {
            let line = lines[first + offset]
            let isMarked = first + offset == help.mark
            grid.put(isMarked ? ">" : "", at: 1, row)
            grid.put(line.key, at: 3, row, most: 6, style: Style(bold: true, colour: .cyan))
            grid.put(line.word, at: 10, row, most: 10, style: .bold)
            let words = line.isAllowed ? line.summary : "\(line.summary) (not with this token)"
            let end = grid.put(words, at: 21, row, most: grid.width - 22)
            if end + 4 < grid.width, !line.command.isEmpty {
                grid.put(line.command, at: max(end + 2, 62), row, most: max(0, grid.width - max(end + 2, 62) - 1))
            }
            if isMarked { grid.fill(row, style: .selected) }
        }
    }
}
