import Operations

/// A form: a line for each field, the choices of the one that keys go to below it.
enum FormView {
    private struct Line {
        var label = ""
        var text = ""
        var style = Style.plain
        var field: Int?
    }

    /// Draws the form into some rows of the screen.
    static func draw(_ form: Form, _ model: ScreenModel, _ grid: inout Grid, _ body: Range<Int>, _ looks: Looks) {
        grid.put(form.purpose.title, at: 1, body.lowerBound, style: Style(bold: true, underlined: true))
        let fields = form.fields
        let width = min(30, max(10, fields.map { SafeText.width($0.label) + ($0.kind == .toggle ? 2 : 0) }.max() ?? 10))
        let lines = lines(form, fields, room: grid.width - 8)
        let area = (body.lowerBound + 1)..<body.upperBound
        let place = lines.firstIndex { $0.field == form.focus } ?? 0
        let first = ListColumns.first(of: lines.count, in: area.count, around: place)
        for (offset, row) in area.enumerated() where first + offset < lines.count {
            let line = lines[first + offset]
            guard let number = line.field else {
                grid.put(line.text, at: 4, row, most: grid.width - 5, style: line.style)
                continue
            }
            let field = fields[number]
            let isFocus = number == form.focus
            grid.put(isFocus ? ">" : "", at: 1, row, style: .bold)
            let labelStyle = Style(bold: isFocus, colour: field.isMissing ? .yellow : nil)
            grid.put(line.label, at: 3, row, most: width, style: labelStyle)
            draw(field, form, isFocus, &grid, row, column: 3 + width + 2)
        }
    }

    private static func draw(
        _ field: FormField, _ form: Form, _ isFocus: Bool, _ grid: inout Grid, _ row: Int, column: Int
    ) {
        let room = grid.width - column - 1
        switch field.kind {
        case .text(let hint):
            if isFocus {
                let shown = InputView.window(form.line, room: room)
                grid.put(shown.text, at: column, row, most: room, style: Style(underlined: true))
                grid.cursor = .init(column: min(grid.width - 1, column + shown.cursor), row: row)
            }
            if field.value.isEmpty {
                let mark = field.isRequired ? "needed" : "if any"
                let words = hint.isEmpty ? mark : "\(mark): \(hint)"
                grid.put("(\(words))", at: column + (isFocus ? 2 : 0), row, most: room - 2)
            } else if !isFocus {
                grid.put(field.value, at: column, row, most: room)
            }
        case .choice:
            let text = field.value.isEmpty ? "(needed: choose)" : field.shown
            grid.put(text, at: column, row, most: room, style: isFocus ? .selected : .plain)
        case .toggle:
            let text = field.value == "yes" ? "[x] yes" : "[ ] no"
            grid.put(text, at: column, row, most: room, style: isFocus ? .selected : .plain)
        }
    }

    private static func lines(_ form: Form, _ fields: [FormField], room: Int) -> [Line] {
        var lines = form.messages.flatMap { message in
            Folding.text(message, room).map { Line(text: $0, style: .bad) }
        }
        for (place, field) in fields.enumerated() {
            let number = field.kind == .toggle ? "\(place + 1) " : ""
            lines.append(Line(label: number + field.label, field: place))
            if let finding = field.finding {
                lines += Folding.text(finding, room).map { Line(text: "^ \($0)", style: .bad) }
            }
            if place == form.focus, case .choice(let choices) = field.kind {
                let words = choices.enumerated().map { "\($0 + 1) \($1.text)" }
                lines += Folding.words(words, room).map { Line(text: $0, style: Style(colour: .cyan)) }
            }
        }
        return lines
    }

}
