/// Draws the model on a screen of any size.
package enum Screen {
    /// The least width on which everything needed fits.
    package static let leastWidth = 60
    /// The least height on which everything needed fits.
    package static let leastHeight = 16

    /// Whether a size is too small to work on.
    package static func isTooSmall(width: Int, height: Int) -> Bool {
        width < leastWidth || height < leastHeight
    }

    /// The model as it looks at a size.
    package static func draw(_ model: ScreenModel, width: Int, height: Int, looks: Looks) -> Grid {
        var grid = Grid(width: width, height: height, isASCII: looks.isASCII)
        guard !isTooSmall(width: width, height: height) else {
            drawSmall(model, &grid)
            return grid
        }
        HeaderView.draw(model, &grid, looks)
        let foot = FooterView.height(grid.height)
        let body = 1..<(grid.height - foot)
        switch model.overlay {
        case .form(let form): FormView.draw(form, model, &grid, body, looks)
        case .confirmation(let question): ConfirmationView.draw(question, &grid, body)
        case .help(let help): HelpView.draw(help, &grid, body, looks)
        case .row(let row): RowView.draw(row, model, &grid, body)
        case .figure(let row): FiguresView.draw(row, &grid, body)
        case .command, .filter, nil:
            switch model.view {
            case .today: TodayView.draw(model, &grid, body, looks)
            case .log: LogView.draw(model, &grid, body)
            case .overview, .ratings: FiguresView.draw(model, &grid, body, looks)
            }
        }
        FooterView.draw(model, &grid, looks)
        return grid
    }

    private static func drawSmall(_ model: ScreenModel, _ grid: inout Grid) {
        let lines = [
            "Loket \(model.place.centre)", model.place.modeWord, "too small: \(grid.width)x\(grid.height)",
            "needs \(leastWidth)x\(leastHeight)", "q ends it",
        ]
        let first = max(0, (grid.height - lines.count) / 2)
        let shown = grid.height < 3 ? [lines[2]] : Array(lines.prefix(grid.height))
        for (place, line) in shown.enumerated() { grid.put(line, at: 0, first + place) }
    }
}
