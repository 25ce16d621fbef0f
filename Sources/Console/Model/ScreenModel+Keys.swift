import Operations

extension ScreenModel {
    /// The keys that move about, which no action may have.
    package static let ownKeys: [Key] = [
        .enter, .escape, .up, .down, .pageUp, .pageDown, .home, .end, .character("j"), .character("k"),
        .character("g"), .character("G"), .control("c"), .control("z"), .control("l"),
    ]

    /// Lets a key work.
    package mutating func press(_ key: Key) -> [Effect] {
        switch key {
        case .control("c"): return [.quit]
        case .control("z"): return [.stop]
        case .control("l"): return [.redraw]
        default: break
        }
        if isTooSmall { return key == .character("q") ? [.quit] : [] }
        if isWaiting {
            if ahead.count < ScreenModel.mostAhead { ahead.append(key) }
            return []
        }
        switch overlay {
        case .form(var form): return press(key, in: &form)
        case .confirmation(var question): return press(key, in: &question)
        case .help(var help): return press(key, in: &help)
        case .command(var line): return press(key, command: &line)
        case .filter(var line): return press(key, filter: &line)
        case .row, .figure:
            overlay = nil
            return key == .escape || key == .enter || key == .character("i") ? [] : press(key)
        case nil:
            if showsFigures, let effects = pressFigures(key) { return effects }
            return view == .log && scroll(key) ? [] : pressView(key)
        }
    }

    private mutating func pressView(_ key: Key) -> [Effect] {
        switch key {
        case .down, .character("j"): move(by: 1)
        case .up, .character("k"): move(by: -1)
        case .pageDown: move(by: 10)
        case .pageUp: move(by: -10)
        case .home, .character("g"): move(by: -100_000)
        case .end, .character("G"): move(by: 100_000)
        case .escape:
            if filter.isEmpty { view = .today }
            filter = ""
        case .enter:
            guard let selected else { return say(.failed, "nothing is selected") }
            return begin(next(for: selected), selected)
        default:
            if let action = Action.all.first(where: { $0.key == key }) { return begin(action.name) }
            if let control = Control.all.first(where: { $0.key == key }) { return turn(control.name) }
            if case .character(let character) = key {
                say(.note, "`\(character)` means nothing here; ? lists the keys")
            }
        }
        return []
    }

    /// Does what a control says.
    mutating func turn(_ control: Control.Name) -> [Effect] {
        switch control {
        case .today, .log:
            if showsFigures { filter = "" }
            view = control == .log ? .log : .today
        case .overview: return showFigures(.overview, [])
        case .ratings: return showFigures(.ratings, [])
        case .help: overlay = .help(HelpList(place))
        case .filter: overlay = .filter(InputLine(filter))
        case .command: overlay = .command(InputLine())
        case .desk: return open(.desk(place.desks.map(\.desk) + ["every desk"]))
        case .show:
            guard let selected else { return say(.failed, "nothing is selected") }
            overlay = .row(selected)
        case .quit: return [.quit]
        }
        return []
    }

    private mutating func press(_ key: Key, in form: inout Form) -> [Effect] {
        switch form.press(key) {
        case .filling: overlay = .form(form)
        case .cancelled:
            overlay = nil
            say(.note, "nothing was done")
        case .complete: return complete(form)
        }
        return []
    }

    /// Does what a complete form asks for.
    mutating func complete(_ form: Form) -> [Effect] {
        overlay = .form(form)
        if case .desk = form.purpose {
            overlay = nil
            return choose(desk: form.values["desk"] ?? "")
        }
        guard let act = form.act else { return [] }
        if case .checkIn(let checkIn) = act, checkIn.persons?.isEmpty == true {
            overlay = nil
            return say(.failed, "nobody was checked in: nobody is marked as here")
        }
        return start(act)
    }

    /// Makes a desk this console's.
    mutating func choose(desk name: String) -> [Effect] {
        desk = place.desk(name)?.desk
        return say(.note, desk.map { "this console is \($0)" } ?? "this console works for every desk")
    }

    private mutating func press(_ key: Key, in question: inout Confirmation) -> [Effect] {
        switch key {
        case .left, .right, .tab, .backTab:
            question.isYes.toggle()
            overlay = .confirmation(question)
        case .character("y"), .character("Y"): return start(question.act)
        case .enter where question.isYes: return start(question.act)
        case .enter, .escape, .character("n"), .character("N"), .character("q"):
            overlay = nil
            say(.note, "nothing was done")
        default: break
        }
        return []
    }

    private mutating func press(_ key: Key, in help: inout HelpList) -> [Effect] {
        switch key {
        case .escape:
            overlay = nil
            return []
        case .down: help.mark += 1
        case .up: help.mark -= 1
        case .pageDown: help.mark += 10
        case .pageUp: help.mark -= 10
        case .enter:
            let lines = help.lines
            guard lines.indices.contains(help.mark) else { return [] }
            overlay = nil
            return run(lines[help.mark].word)
        default: if help.line.press(key) { help.mark = 0 }
        }
        help.mark = max(0, min(help.mark, help.lines.count - 1))
        overlay = .help(help)
        return []
    }

    private mutating func press(_ key: Key, command line: inout InputLine) -> [Effect] {
        switch key {
        case .escape:
            overlay = nil
            return []
        case .enter:
            overlay = nil
            return run(line.text)
        case .tab: line = InputLine(completed(line.text))
        case .backspace where line.isEmpty:
            overlay = nil
            return []
        default: _ = line.press(key)
        }
        overlay = .command(line)
        return []
    }

    private mutating func press(_ key: Key, filter line: inout InputLine) -> [Effect] {
        switch key {
        case .escape:
            filter = ""
            overlay = nil
        case .enter: overlay = nil
        case .up, .down:
            let step = key == .up ? -1 : 1
            if showsFigures { markFigure(by: step) } else { move(by: step) }
        default:
            _ = line.press(key)
            filter = line.text
            overlay = .filter(line)
        }
        if showsFigures {
            if markedFigure == nil { markFigure(by: 0) }
        } else if selectedPlace == nil {
            selection = rows.first?.id
        }
        return []
    }

    private mutating func move(by count: Int) {
        let rows = rows
        guard !rows.isEmpty else { return }
        let place = (selectedPlace ?? (count > 0 ? -1 : rows.count)) + count
        selection = rows[max(0, min(place, rows.count - 1))].id
    }

    private mutating func scroll(_ key: Key) -> Bool {
        let step: Int
        switch key {
        case .up, .character("k"): step = 1
        case .down, .character("j"): step = -1
        case .pageUp: step = 10
        case .pageDown: step = -10
        default: return false
        }
        logOffset = max(0, min(log.count - 1, logOffset + step))
        return true
    }
}
