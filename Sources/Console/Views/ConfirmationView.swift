import Operations

/// A question before something is taken away, with no marked.
enum ConfirmationView {
    /// Draws the question into some rows of the screen.
    static func draw(_ question: Confirmation, _ grid: inout Grid, _ body: Range<Int>) {
        var row = body.lowerBound + 1
        grid.put(question.title, at: 2, row, style: .warning)
        row += 2
        for line in question.lines {
            grid.put(line, at: 2, row)
            row += 1
        }
        row += 1
        grid.put("[ No ]", at: 2, row, style: question.isYes ? .plain : .selected)
        grid.put("[ Yes ]", at: 10, row, style: question.isYes ? .selected : .plain)
        grid.put(question.isYes ? "> Yes" : "> No", at: 19, row)
    }
}
