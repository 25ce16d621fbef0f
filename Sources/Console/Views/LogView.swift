import Operations

/// What was done here, as commands, the latest at the foot.
enum LogView {
    /// Draws the log into some rows of the screen.
    static func draw(_ model: ScreenModel, _ grid: inout Grid, _ body: Range<Int>) {
        grid.put("what was done here; the same commands work in a shell", at: 1, body.lowerBound, style: .bold)
        let area = (body.lowerBound + 1)..<body.upperBound
        if model.log.isEmpty { grid.put("nothing yet", at: 3, area.lowerBound) }
        let end = max(0, model.log.count - model.logOffset)
        let shown = model.log[max(0, end - area.count)..<end]
        for (line, row) in zip(shown, area) {
            grid.put(line.time.suffix(5), at: 1, row)
            let isDone = line.result == "done"
            let column = grid.put(line.result, at: 8, row, style: isDone ? .good : .bad)
            grid.put(line.command, at: max(18, column + 1), row)
        }
    }
}
