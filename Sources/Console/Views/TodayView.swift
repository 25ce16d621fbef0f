import Operations

/// The day: counts, desks, the list and the clocks that end.
enum TodayView {
    /// Draws the view into some rows of the screen.
    static func draw(_ model: ScreenModel, _ grid: inout Grid, _ body: Range<Int>, _ looks: Looks) {
        guard let today = model.today else {
            grid.put("reading the day of \(model.place.name)", at: 1, body.lowerBound + 1)
            return
        }
        var row = body.lowerBound
        drawCounts(model, today, &grid, row)
        row += 1
        row = drawDesks(model, today, &grid, row)
        let clocks = min(today.clocks.count, body.count >= 16 ? 3 : 1)
        let list = row..<max(row, body.upperBound - clocks)
        drawList(model, today, &grid, list, looks)
        drawClocks(model, today, &grid, list.upperBound..<(list.upperBound + clocks))
    }

    private static func drawCounts(_ model: ScreenModel, _ today: Today, _ grid: inout Grid, _ row: Int) {
        var words = Section.allCases.map { "\($0.rawValue) \(today.count($0))" }
        let breached = today.clocks.count { $0.isBreached }
        if breached > 0 { words.append("breached \(breached)") }
        if today.clocks.count > breached { words.append("due \(today.clocks.count - breached)") }
        grid.put(words.joined(separator: grid.width < 76 ? " " : "  "), at: 1, row, style: .bold)
        let right = model.filter.isEmpty ? "" : "only /\(model.filter)"
        if !right.isEmpty {
            let width = min(24, SafeText.width(right))
            grid.put(right, at: grid.width - width - 1, row, most: width, style: .warning)
        }
    }

    // The states of the desks, on one line or two.
    private static func drawDesks(_ model: ScreenModel, _ today: Today, _ grid: inout Grid, _ row: Int) -> Int {
        var column = 1
        var row = row
        let last = row + 1
        for desk in today.desks {
            let isMine = desk.desk == model.desk
            let whom = desk.entry.flatMap(\.ticket).map { " \($0)" } ?? ""
            let text = "\(desk.desk)\(isMine ? " (mine)" : "") \(desk.state.rawValue)\(whom)"
            let width = SafeText.width(text)
            if column > 1, column + width > grid.width - 1 {
                guard row < last else {
                    grid.put("+", at: grid.width - 1, row)
                    break
                }
                row += 1
                column = 1
            }
            let style: Style =
                switch desk.state {
                case .serving: Style(bold: isMine, colour: .cyan)
                case .free: Style(bold: isMine, colour: .green)
                case .interrupted: .warning
                case .closed: isMine ? .bold : .plain
                }
            column = grid.put(text, at: column, row, style: style) + 3
        }
        return row + 1
    }

    private static func drawList(
        _ model: ScreenModel, _ today: Today, _ grid: inout Grid, _ area: Range<Int>, _ looks: Looks
    ) {
        guard area.count >= 2 else { return }
        let columns = ListColumns(width: grid.width)
        columns.put(
            ["", "TICKET", "TIME", "STATE", "SERVICE", "WHO", "WAITS", "DESK"], &grid, area.lowerBound,
            style: Style(bold: true, underlined: true))
        grid.fill(area.lowerBound, style: Style(bold: true, underlined: true))
        let rows = model.rows
        let room = area.count - 1
        guard !rows.isEmpty else {
            let words = model.filter.isEmpty ? "nobody is here and nobody is expected" : "nobody fits /\(model.filter)"
            grid.put(words, at: 2, area.lowerBound + 1)
            return
        }
        let first = ListColumns.first(of: rows.count, in: room, around: model.selectedPlace ?? 0)
        for place in first..<min(rows.count, first + room) {
            let row = rows[place]
            let line = area.lowerBound + 1 + place - first
            let isSelected = row.id == model.selection
            columns.put(cells(row, today, isSelected), &grid, line, style: style(row, model))
            if isSelected { grid.fill(line, style: .selected) }
        }
        let more = rows.count - first - room
        if more > 0 { grid.put("+\(more)", at: grid.width - 4, area.upperBound - 1, style: .bold) }
    }

    private static func cells(_ row: Row, _ today: Today, _ isSelected: Bool) -> [String] {
        let since = row.section == .serving ? row.entry.servedSince ?? row.entry.waitingSince : row.entry.waitingSince
        let waits = row.section == .expected ? "" : since.map { LocalWords.length(from: $0, to: today.now) } ?? ""
        let late = row.section == .expected && row.entry.startsAt.adding(seconds: 60) <= today.now ? "late" : waits
        return [
            isSelected ? ">" : row.entry.priority ? "!" : "", row.call, row.time, row.section.rawValue, row.service,
            row.who, late, row.entry.desk,
        ]
    }

    private static func style(_ row: Row, _ model: ScreenModel) -> Style {
        switch row.section {
        case .serving: Style(bold: row.entry.desk == model.desk, colour: .cyan)
        case .waiting: Style(bold: model.mayServe(row))
        case .parked: Style(colour: .yellow)
        case .expected: .plain
        }
    }

    private static func drawClocks(_ model: ScreenModel, _ today: Today, _ grid: inout Grid, _ area: Range<Int>) {
        let ordered = today.clocks.filter(\.isBreached) + today.clocks.filter { !$0.isBreached }
        for (place, row) in area.enumerated() where place < ordered.count {
            let left = ordered.count - place - 1
            let isLast = place == area.count - 1 && (left > 0 || today.hasMoreClocks)
            let text = ordered[place].text + (isLast ? "  +\(left)\(today.hasMoreClocks ? " or more" : "")" : "")
            grid.put("clock \(text)", at: 1, row, style: ordered[place].isBreached ? .bad : .warning)
        }
    }
}
