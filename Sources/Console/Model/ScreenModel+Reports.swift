import Client
import Operations

extension ScreenModel {
    /// Takes in what came of something that was wanted.
    package mutating func take(_ report: Report) -> [Effect] {
        switch report {
        case .today(let today):
            connected()
            show(today, after: nil)
        case .notRead(let error): lost(error)
        case .figures(let figures):
            connected()
            show(figures)
        case .notFigured(let error): failed(error)
        case .planned(let plan):
            connected()
            isWaiting = false
            overlay = .form(Form(.finish(plan)))
            return pressAhead()
        case .notPlanned(let error):
            isWaiting = false
            ahead = []
            failed(error)
        case .done(let act, let done):
            connected()
            isWaiting = false
            overlay = nil
            status = Status(.done, lines: done.lines)
            note(act, "done")
            last = (done.visit, "\(act.action.name.rawValue)\(act.leg.map { " of \($0)" } ?? "")")
            if let today = done.today { show(today, after: (done.visit, act)) }
            return pressAhead() + (done.today == nil ? [.refresh] : [])
        case .notDone(let act, let error):
            isWaiting = false
            ahead = []
            note(act, "not done")
            failed(error)
            // A form stays as it is, so that nothing that was typed is lost.
            if case .form(var form) = overlay {
                if case .refused(let refusal) = error {
                    form.show(refusal)
                } else {
                    form.messages = ["the server does not answer; nothing typed is lost: Enter tries again"]
                }
                overlay = .form(form)
            }
        }
        return []
    }

    private mutating func connected() {
        if case .lost = connection { say(.note, "the server answers again") }
        if status.lines == ["reading the day"] { status = Status(.note) }
        connection = .open
    }

    private mutating func lost(_ error: ClientError) {
        switch error {
        case .refused: failed(error)
        case .unreachable(_, let reason): lose(reason)
        case .unreadable(let what): lose(what)
        }
    }

    private mutating func lose(_ reason: String) {
        guard case .lost = connection else {
            connection = .lost(since: localTime, reason: reason)
            return
        }
    }

    private mutating func failed(_ error: ClientError) {
        if case .unreachable(_, let reason) = error { lose(reason) }
        status = Status(.failed, lines: error.message.split(separator: "\n").map { String($0.drop { $0 == " " }) })
    }

    private mutating func note(_ act: Act, _ result: String) {
        log.append(LogLine(time: localTime, command: act.command(isKept: true), result: result))
        if log.count > ScreenModel.mostLog { log.removeFirst(log.count - ScreenModel.mostLog) }
    }

    // The selection stays with what it was on; after an act it goes to what comes next for the same visit, else for the desk.
    private mutating func show(_ new: Today, after act: (visit: String, act: Act)?) {
        let place = selectedPlace
        today = new
        let rows = rows
        if let act {
            let own = rows.filter { $0.visit == act.visit && $0.section != .expected }
            selection =
                (own.first { $0.entry.leg == act.act.leg } ?? own.first { mayServe($0) && $0.section != .parked }
                ?? upNext(rows))?.id
        } else if !rows.contains(where: { $0.id == selection }) {
            let same = rows.first { $0.visit == selection?.visit }
            let near = place.flatMap { rows.isEmpty ? nil : rows[min($0, rows.count - 1)] }
            selection = (same ?? near ?? upNext(rows))?.id
        }
    }

    private func upNext(_ rows: [Row]) -> Row? {
        let mine = rows.filter(mayServe)
        return mine.first { $0.section == .serving && $0.entry.desk == (desk ?? $0.entry.desk) }
            ?? mine.first { $0.section == .waiting } ?? mine.first { $0.section == .expected } ?? rows.first
    }

    private mutating func pressAhead() -> [Effect] {
        var effects: [Effect] = []
        while !isWaiting, !ahead.isEmpty { effects += press(ahead.removeFirst()) }
        return effects
    }
}
