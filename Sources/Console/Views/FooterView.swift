import Operations

/// The last lines: what was said, the commands that keys would run, and the keys.
enum FooterView {
    /// How many lines it takes of a screen.
    static func height(_ height: Int) -> Int { height >= 20 ? 4 : 3 }

    /// Draws it at the foot of the screen.
    static func draw(_ model: ScreenModel, _ grid: inout Grid, _ looks: Looks) {
        let height = height(grid.height)
        let first = grid.height - height
        drawStatus(model, &grid, first)
        var commands = commands(model, grid.width)
        if commands.count == 1, height > 3 { commands = Folding.text(commands[0], grid.width - 2) }
        for place in 0..<(height - 2) where place < commands.count {
            grid.put(commands[place], at: 1, first + 1 + place)
        }
        drawKeys(model, &grid, grid.height - 1)
    }

    private static func drawStatus(_ model: ScreenModel, _ grid: inout Grid, _ row: Int) {
        let style: Style =
            switch model.status.kind {
            case .note: .plain
            case .done: .good
            case .failed: .bad
            }
        let text = (model.isWaiting ? "... " : "") + model.status.text
        grid.put(text, at: 1, row, most: grid.width - 2, style: style)
    }

    // What Enter and the keys beside it would run.
    private static func commands(_ model: ScreenModel, _ width: Int) -> [String] {
        switch model.overlay {
        case .form(let form): return (form.act?.command()).map { ["Enter: \($0)"] } ?? []
        case .confirmation(let question): return ["y: \(question.act.command())"]
        case .help(let help):
            let lines = help.lines
            guard lines.indices.contains(help.mark) else { return [] }
            let line = lines[help.mark]
            return line.command.isEmpty ? [] : ["\(line.command)   operation \(line.operation)"]
        case .figure(let row): return row.behind.isEmpty ? [] : [model.command(row)]
        case .row, .command, .filter: return []
        case nil: break
        }
        if model.showsFigures { return figureCommands(model, width) }
        guard model.view == .today else { return [] }
        var lines: [String] = []
        if let row = model.selected { lines.append("Enter: \(command(model.next(for: row), row, model))") }
        if let act = model.immediate(.take, nil) { lines.append("t: \(act.command())") }
        return lines
    }

    // The command that shows the same; on a narrow screen first how the marked figure compares.
    private static func figureCommands(_ model: ScreenModel, _ width: Int) -> [String] {
        let beside = model.markedFigure?.beside ?? ""
        let isNarrow = !FiguresView.showsBeside(width)
        return (isNarrow && !beside.isEmpty ? [beside] : []) + [model.command()]
    }

    private static func command(_ name: Action.Name, _ row: Row, _ model: ScreenModel) -> String {
        if let act = model.immediate(name, row) { return act.command() }
        let words = Action.of(name).command.joined(separator: " ")
        return "loket \(words) \(row.visit)" + (name == .finish ? " \(row.entry.leg) ..." : " ...")
    }

    private static func drawKeys(_ model: ScreenModel, _ grid: inout Grid, _ row: Int) {
        switch model.overlay {
        case .command(let line): return drawLine(":", line, &grid, row)
        case .filter(let line): return drawLine("/", line, &grid, row)
        default: break
        }
        let keys: [(String, String)] =
            switch model.overlay {
            case .form: [("Enter", "next, or send"), ("Tab", "next field"), ("1-9", "choose"), ("Esc", "give up")]
            case .confirmation: [("Enter", "no"), ("y", "yes"), ("Esc", "no")]
            case .help: [("Enter", "do it"), ("Up/Down", "move"), ("Esc", "back")]
            case .row, .figure: [("Esc", "back")]
            default: keys(model)
            }
        var column = 1
        for (key, word) in keys {
            guard column + key.count + word.count + 1 < grid.width else { break }
            column = grid.put(key, at: column, row, style: Style(bold: true, colour: .cyan)) + 1
            column = grid.put(word, at: column, row) + 2
        }
    }

    private static func keys(_ model: ScreenModel) -> [(String, String)] {
        if model.showsFigures {
            return [
                ("Enter", "everything about it"), ("?", "help"), ("1", "today"), ("3", "overview"), ("4", "ratings"),
                ("r", "refresh"), ("/", "find"), (":", "command"), ("q", "quit"),
            ]
        }
        let enter = model.selected.map { [("Enter", model.next(for: $0).rawValue)] } ?? []
        let actions = Action.all.filter { $0.isAllowed(model.place.roles) && $0.name != .refresh }
        return enter + [("?", "help")] + actions.map { ($0.key.name, $0.name.rawValue) }
            + [("/", "find"), (":", "command"), ("q", "quit")]
    }

    private static func drawLine(_ sign: String, _ line: InputLine, _ grid: inout Grid, _ row: Int) {
        let shown = InputView.window(line, room: grid.width - 4)
        grid.put(sign + shown.text, at: 1, row)
        grid.cursor = .init(column: min(grid.width - 1, 2 + shown.cursor), row: row)
    }
}
