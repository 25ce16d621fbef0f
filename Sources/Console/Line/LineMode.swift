import Operations

/// The console as labelled lines, for screen readers, scripts and terminals that can do no more.
///
/// The same model as on the screen: a line in is a command, and each answer is lines that say what they are. Nothing is
/// ever written over, moved or coloured. An empty line does what was offered last as `next:`.
package struct LineMode: Sendable {
    /// What is shown.
    package private(set) var model: ScreenModel
    /// Whether it was ended.
    package private(set) var isEnded = false
    /// How many commands were refused.
    package private(set) var failures = 0

    private let counter: any Counter
    private let looks: Looks
    private var offer: Row.ID?
    private var asked: String?
    private var skipped: Set<String> = []

    /// A console at a counter.
    package init(_ model: ScreenModel, _ counter: any Counter, looks: Looks = Looks()) {
        self.model = model
        self.counter = counter
        self.looks = looks
    }

    /// What is asked for; `nil` where a command is.
    package var prompt: String? {
        if case .confirmation = model.overlay { return "yes or no" }
        guard let field = askedField else { return nil }
        var words = LineMode.name(field)
        if case .text(let hint) = field.kind, !hint.isEmpty { words += " (\(hint))" }
        if !field.value.isEmpty { words += " [\(field.shown)]" }
        return words
    }

    /// Where it is and the day, to begin with.
    package mutating func begin() async -> [String] {
        await settle([.refresh])
        let place = model.place
        var lines = [
            "centre: \(place.name) (\(place.centre))", "mode: \(place.modeWord)", "who: \(place.who)",
        ]
        if let desk = model.desk { lines.append("desk: \(desk)") }
        lines += dayLines() + statusLines()
        return safe(lines + ["help: write help for the commands, quit to end"])
    }

    /// Does what a line says, and tells what came of it.
    package mutating func take(_ line: String) async -> [String] {
        let text = line.trimmed
        if case .confirmation(let question) = model.overlay { return safe(await answer(question, text)) }
        if case .form(let form) = model.overlay { return safe(await answer(form, text)) }
        let effects: [Effect]
        let before = model.log.count
        if text.isEmpty {
            guard let row = offer.flatMap({ id in model.rows.first { $0.id == id } }) else {
                return safe(statusLines() + ["help: write help for the commands"])
            }
            effects = model.begin(model.next(for: row), row)
        } else {
            await settle([.refresh])
            model.status = Status(.note)
            effects = model.run(text)
        }
        return safe(await outcome(of: effects, since: before))
    }

    /// What is said where the input ends.
    package func end() -> [String] {
        guard model.overlay != nil, prompt != nil else { return [] }
        return ["status: the input ended; the form was not sent"]
    }

    // MARK: - Forms and questions

    private mutating func answer(_ question: Confirmation, _ text: String) async -> [String] {
        let before = model.log.count
        let isYes = ["y", "yes"].contains(text.lowercased())
        return await outcome(of: model.press(isYes ? .character("y") : .escape), since: before)
    }

    private mutating func answer(_ form: Form, _ text: String) async -> [String] {
        guard let field = askedField else { return [] }
        if [".", "cancel"].contains(text.lowercased()) {
            skipped = []
            return await outcome(of: model.press(.escape), since: model.log.count)
        }
        var form = form
        if text.isEmpty {
            if field.isMissing { return ["error: \(LineMode.name(field)) is needed; write . to give up"] }
            skipped.insert(field.name)
        } else {
            guard let word = field.word(for: text) else {
                guard several(text) else {
                    return ["error: `\(text)` is none of these"] + choiceLines(field)
                }
                return await goOn(since: model.log.count)
            }
            form.set(field.name, word)
            skipped.insert(field.name)
        }
        model.overlay = .form(form)
        return await goOn(since: model.log.count)
    }

    // Several digits choose for as many choices, one after the other; nothing is chosen where one of them does not fit.
    private mutating func several(_ text: String) -> Bool {
        guard text.count > 1, text.allSatisfy(\.isNumber), case .form(let before) = model.overlay else { return false }
        let kept = skipped
        for digit in text {
            guard case .form(var form) = model.overlay, let field = askedField, !field.choices.isEmpty,
                let word = field.word(for: String(digit))
            else {
                model.overlay = .form(before)
                skipped = kept
                return false
            }
            form.set(field.name, word)
            skipped.insert(field.name)
            model.overlay = .form(form)
        }
        return true
    }

    private static func name(_ field: FormField) -> String {
        field.label + (field.whose.map { " of \($0)" } ?? "")
    }

    // The field that is asked for now: what is missing, what is wrong, and what a form wants asked.
    private var askedField: FormField? {
        guard case .form(let form) = model.overlay else { return nil }
        let fields = form.fields
        return fields.first { $0.finding != nil && !skipped.contains($0.name) }
            ?? fields.first { $0.isMissing || ($0.isAsked && !skipped.contains($0.name)) }
    }

    // Sends the form where nothing is left to ask, else says what is asked.
    private mutating func goOn(since before: Int) async -> [String] {
        guard case .form(var form) = model.overlay else { return [] }
        if let field = askedField { return choiceLines(field) }
        switch form.submit() {
        case .complete:
            return await outcome(of: model.complete(form), since: before)
        case .filling, .cancelled:
            skipped = []
            model.overlay = .form(form)
            return findingLines(form) + (askedField.map(choiceLines) ?? [])
        }
    }

    // The choices of a field, and how many fields in a row are still to be chosen: their digits may come in one line.
    private func choiceLines(_ field: FormField) -> [String] {
        guard !field.choices.isEmpty, field.kind != .toggle, case .form(let form) = model.overlay else { return [] }
        let choices = field.choices.enumerated().map { "\($0 + 1) \($1.text)" }.joined(separator: ", ")
        let left = form.fields.filter { $0.isMissing }.prefix { !$0.choices.isEmpty }.count
        return ["choose \(LineMode.name(field)): \(choices)" + (left > 0 ? " (\(left) to choose)" : "")]
    }

    private func findingLines(_ form: Form) -> [String] {
        form.fields.compactMap { field in field.finding.map { "finding: \(LineMode.name(field)): \($0)" } }
    }

    // MARK: - What came of it

    private mutating func outcome(of effects: [Effect], since before: Int) async -> [String] {
        var lines: [String] = []
        for case .act(let act) in effects { lines.append("command: \(act.command())") }
        let view = model.view
        await settle(effects)
        switch model.overlay {
        case .form(let form):
            if model.status.kind == .failed, model.log.count > before {
                skipped = []
                return lines + statusLines() + findingLines(form) + (askedField.map(choiceLines) ?? [])
            }
            skipped = []
            if askedField == nil { return lines + (await goOn(since: before)) }
            return lines + ["form: \(form.purpose.title); write . to give up"] + filledLines(form)
                + (askedField.map(choiceLines) ?? [])
        case .confirmation(let question):
            return lines + ["question: \(question.title)"] + question.lines.map { "effect: \($0)" }
                + ["command: \(question.act.command())"]
        case .help(let help):
            model.overlay = nil
            return lines + helpLines(help)
        case .row(let row):
            model.overlay = nil
            return lines + RowView.lines(row, model).map { "row: \($0)" }
        case .figure(let row):
            model.overlay = nil
            return lines + FiguresView.lines(row).map { "row: \($0)" }
        case .command, .filter, nil: break
        }
        if model.showsFigures {
            let told = figureLines()
            model.view = .today
            model.filter = ""
            if !told.isEmpty, model.status.kind != .failed { return lines + told }
        }
        if view != .log, model.view == .log {
            model.view = .today
            return lines + logLines()
        }
        lines += statusLines()
        if model.status.kind == .failed { failures += 1 }
        if model.log.count > before, model.status.kind == .done {
            lines += offerLines()
        } else if model.status.lines.isEmpty {
            lines += dayLines()
        }
        return lines
    }

    private func filledLines(_ form: Form) -> [String] {
        form.fields.filter { !$0.value.isEmpty && $0.isRequired }.map { "filled: \(LineMode.name($0)): \($0.shown)" }
    }

    // What an empty line does next: for the visit that was just worked on.
    private mutating func offerLines() -> [String] {
        offer = nil
        guard let row = model.selected, row.visit == model.last?.visit, row.section != .expected,
            row.section != .parked, model.mayServe(row)
        else { return [] }
        offer = row.id
        let name = model.next(for: row)
        let command = model.immediate(name, row).map { " (\($0.command()))" } ?? ""
        return ["next: an empty line does \(name.rawValue) \(row.call), \(row.service)\(command)"]
    }

    private mutating func settle(_ effects: [Effect]) async {
        var waiting = effects
        while !waiting.isEmpty {
            let effect = waiting.removeFirst()
            if case .quit = effect { isEnded = true }
            if let report = await counter.report(effect) { waiting += model.take(report) }
        }
    }

    // MARK: - Lines

    private func statusLines() -> [String] {
        let status = model.status
        var lines: [String] = []
        if case .lost(let since, let reason) = model.connection {
            lines.append("connection: no server since \(since) (\(reason)); the next command tries again")
        }
        guard let first = status.lines.first, !first.isEmpty else { return lines }
        switch status.kind {
        case .note: if !first.hasPrefix("loket ") { lines.append("status: \(first)") }
        case .done: lines.append("status: done: \(first)")
        case .failed: lines.append("error: \(first)")
        }
        return lines + status.lines.dropFirst().map { "\(status.kind == .failed ? "finding" : "note"): \($0)" }
    }

    private func dayLines() -> [String] {
        guard let today = model.today else { return [] }
        var lines = ["time: \(model.localTime)"]
        let counts = Section.allCases.map { "\($0.rawValue) \(today.count($0))" }
        lines.append("counts: \(counts.joined(separator: ", "))")
        if !model.filter.isEmpty { lines.append("only: rows with \(model.filter)") }
        for desk in today.desks {
            let whom = desk.entry?.ticket.map { " \($0)" } ?? ""
            lines.append("desk \(desk.desk): \(desk.state.rawValue)\(whom)")
        }
        for (place, row) in model.rows.enumerated() {
            var parts = ["\(row.section.rawValue) \(place + 1): \(row.call)", row.time, row.service, row.who]
            parts.append("desk \(row.entry.desk)")
            if row.section != .expected, let since = row.entry.servedSince ?? row.entry.waitingSince {
                parts.append("for \(LocalWords.length(from: since, to: today.now))")
            }
            if row.entry.priority { parts.append("priority") }
            lines.append(parts.joined(separator: ", "))
        }
        for clock in today.clocks { lines.append("clock: \(clock.text)") }
        if today.hasMoreClocks { lines.append("clock: there are more") }
        return lines
    }

    private func logLines() -> [String] {
        model.log.isEmpty
            ? ["log: nothing yet"] : model.log.map { "log: \($0.time), \($0.result): \($0.command)" }
    }

    private func helpLines(_ help: HelpList) -> [String] {
        help.lines.map { line in
            let short = line.short == line.word ? "" : " (\(line.short))"
            let operation = line.operation.isEmpty ? "" : "; operation \(line.operation); \(line.command)"
            return "help: \(line.word)\(short): \(line.summary)\(operation)"
        } + ["help: a row is named by its ticket, reference, number in the list, or a part of a name"]
    }

    private func safe(_ lines: [String]) -> [String] {
        lines.map { SafeText.line($0, isASCII: looks.isASCII) }
    }
}

extension String {
    fileprivate var trimmed: String {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
