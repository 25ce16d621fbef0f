import Operations

extension ScreenModel {
    /// Does what a command line says: a word of an action or a control, then what it is done to.
    package mutating func run(_ text: String) -> [Effect] {
        let words = text.split(separator: " ").map(String.init)
        guard let word = words.first else { return [] }
        let rest = Array(words.dropFirst())
        switch meaning(of: word) {
        case .action(let name): return run(name, rest)
        case .control(.filter):
            filter = rest.joined(separator: " ")
            return []
        case .control(.overview): return showFigures(.overview, rest)
        case .control(.ratings): return showFigures(.ratings, rest)
        case .control(.desk) where !rest.isEmpty:
            guard place.desk(rest[0]) != nil || rest[0] == "every" else {
                return say(
                    .failed, "no desk `\(rest[0])`; there are \(place.desks.map(\.desk).joined(separator: ", "))")
            }
            return choose(desk: rest[0])
        case .control(.show) where !rest.isEmpty:
            guard let row = row(rest.joined(separator: " ")) else { return [] }
            overlay = .row(row)
            return []
        case .control(let name): return turn(name)
        case .none:
            let near = ScreenModel.words.min { Nearness.distance($0, word) < Nearness.distance($1, word) } ?? "help"
            return say(.failed, "no command `\(word)`; did you mean `\(near)`?")
        }
    }

    private enum Meaning {
        case action(Action.Name)
        case control(Control.Name)
        case none
    }

    /// All words that a command line may begin with.
    static let words = Action.all.map(\.name.rawValue) + Control.all.map(\.name.rawValue)

    private func meaning(of word: String) -> Meaning {
        let sought = word.lowercased()
        if let action = Action.all.first(where: { $0.name.rawValue == sought || $0.short == sought }) {
            return .action(action.name)
        }
        if let control = Control.all.first(where: { $0.name.rawValue == sought || $0.short == sought }) {
            return .control(control.name)
        }
        let actions = Action.all.filter { $0.name.rawValue.hasPrefix(sought) }
        let controls = Control.all.filter { $0.name.rawValue.hasPrefix(sought) }
        guard actions.count + controls.count == 1 else { return .none }
        return actions.first.map { .action($0.name) } ?? controls.first.map { .control($0.name) } ?? .none
    }

    private mutating func run(_ name: Action.Name, _ rest: [String]) -> [Effect] {
        guard !rest.isEmpty, name != .walkIn, name != .refresh else { return begin(name) }
        switch name {
        case .undo:
            guard let row = row(rest[0], isQuiet: true) else {
                let visit = Reference.normal(rest[0])
                guard let visit = visit ?? last?.visit else { return say(.failed, "nothing was done here yet") }
                let reason = Reference.normal(rest[0]) == nil ? rest : Array(rest.dropFirst())
                return undo(visit, reason)
            }
            return undo(row.visit, Array(rest.dropFirst()))
        case .checkIn:
            let chosen = rest.filter(ScreenModel.isPerson)
            guard let row = row(rest.filter { !ScreenModel.isPerson($0) }.joined(separator: " ")) else { return [] }
            guard !chosen.isEmpty else { return begin(.checkIn, row) }
            let coming = row.persons.filter { !$0.isHere }.map(\.person)
            let named = chosen.filter { !$0.hasPrefix("-") }
            let left = Set(chosen.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) })
            let here = (named.isEmpty ? coming : named).filter { !left.contains($0) }
            return start(.checkIn(CheckIn(visit: row.visit, persons: here)))
        case .send where rest.count > 1 && place.desk(rest[rest.count - 1]) != nil:
            guard let row = row(rest.dropLast().joined(separator: " ")), let desk = rest.last else { return [] }
            return start(.transfer(LegTransfer(visit: row.visit, leg: row.entry.leg, to: .desk, desk: desk)))
        default:
            guard let row = row(rest.joined(separator: " "), for: name) else { return [] }
            return begin(name, row)
        }
    }

    private mutating func undo(_ visit: String, _ reason: [String]) -> [Effect] {
        let what = visit == last?.visit ? last?.what ?? "" : ""
        guard !reason.isEmpty else { return open(.undo(visit: visit, what: what)) }
        return start(.undo(Undoing(visit: visit, reason: reason.joined(separator: " "))))
    }

    private static func isPerson(_ word: String) -> Bool {
        let bare = word.hasPrefix("-") ? word.dropFirst() : word[...]
        return bare.count == 2 && bare.hasPrefix("p") && bare.last?.isNumber == true
    }

    /// The row that a text names: by ticket, reference, number in the list, or a part of a name; says so where there is
    /// none, or several.
    mutating func row(_ text: String, for name: Action.Name? = nil, isQuiet: Bool = false) -> Row? {
        let all = today?.rows ?? []
        let sought = text.lowercased()
        var found = all.filter { row in
            let names = [row.entry.ticket ?? row.visit, row.visit].map { $0.lowercased() }
            return names.contains(sought) || names.contains { "\($0) \(row.entry.leg)" == sought }
        }
        if found.isEmpty, let number = Int(text), rows.indices.contains(number - 1) { found = [rows[number - 1]] }
        if found.isEmpty, !isQuiet, !sought.isEmpty { found = all.filter { $0.contains(text) } }
        if found.count > 1 {
            // Of several legs of a visit, the one that the action can be done with.
            let fit = found.filter { row in name.map { ScreenModel.fits($0, row) && mayServe(row) } ?? true }
            if fit.count == 1 || Set(fit.map(\.visit)).count == 1 { found = Array(fit.prefix(1)) }
        }
        if found.count == 1 { return found[0] }
        if !isQuiet {
            let names = found.prefix(5).map { "\($0.call) \($0.who)" }.joined(separator: "; ")
            say(.failed, found.isEmpty ? "nobody is found by `\(text)`" : "`\(text)` may be several: \(names)")
        }
        return nil
    }

    private static func fits(_ name: Action.Name, _ row: Row) -> Bool {
        switch name {
        case .finish: row.section == .serving
        case .take: row.section == .waiting || row.section == .parked
        case .back: row.section == .parked || row.section == .serving
        case .park: row.section == .waiting || row.section == .serving
        case .checkIn, .noShow, .send, .walkIn, .undo, .refresh: true
        }
    }

    /// A command line with its last word completed as far as it can only be one thing.
    package func completed(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard let last = words.last else { return text }
        let candidates: [String]
        if words.count == 1 {
            candidates = ScreenModel.words
        } else if words[0] == Control.Name.desk.rawValue || (words[0] == Action.Name.send.rawValue && words.count > 2) {
            candidates = place.desks.map(\.desk)
        } else {
            candidates = (today?.rows ?? []).map(\.call)
        }
        let fitting = candidates.filter { $0.lowercased().hasPrefix(last.lowercased()) }
        guard let first = fitting.first else { return text }
        let common = fitting.dropFirst().reduce(first) { String($0.commonPrefix(with: $1)) }
        let isWhole = Set(fitting).count == 1
        return (words.dropLast() + [common]).joined(separator: " ") + (isWhole ? " " : "")
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> Substring {
        prefix(zip(self, other).prefix { $0 == $1 }.count)
    }
}
