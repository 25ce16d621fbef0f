import Operations

extension ScreenModel {
    /// What Enter does with a row: the act that comes next for it.
    package func next(for row: Row) -> Action.Name {
        switch row.section {
        case .expected: .checkIn
        case .waiting, .parked: .take
        case .serving: .finish
        }
    }

    /// The act that an action means for a row, where nothing has to be asked first.
    package func immediate(_ name: Action.Name, _ row: Row?) -> Act? {
        switch name {
        case .checkIn:
            guard let row, row.persons.count(where: { !$0.isHere }) == 1 else { return nil }
            let isWhole = row.persons.count == 1
            let coming = row.persons.filter { !$0.isHere }.map(\.person)
            return .checkIn(CheckIn(visit: row.visit, persons: isWhole ? nil : coming))
        case .take:
            if let row {
                return .take(
                    Turn(centre: place.centre, desk: taker(of: row), visit: row.visit, leg: row.entry.leg))
            }
            if let desk { return .take(Turn(centre: place.centre, desk: desk)) }
            let first = today?.rows.first { $0.section == .waiting }
            return first.flatMap { immediate(.take, $0) }
        case .back:
            return row.map { .transfer(LegTransfer(visit: $0.visit, leg: $0.entry.leg, to: .waiting)) }
        case .noShow: return row.map { .noShow(NoShow(visit: $0.visit)) }
        default: return nil
        }
    }

    /// The row that an action works on where none is named.
    package func subject(_ name: Action.Name) -> Row? {
        let rows = today?.rows ?? []
        let serving = rows.filter { $0.section == .serving }
        let mine = desk.flatMap { today?.serving(at: $0) }
        func selected(_ fits: (Row) -> Bool) -> Row? { self.selected.flatMap { fits($0) ? $0 : nil } }
        switch name {
        case .checkIn:
            return selected { $0.section == .expected || $0.persons.contains { !$0.isHere } }
                ?? rows.first { $0.section == .expected }
        case .finish:
            return mine ?? selected { $0.section == .serving } ?? (serving.count == 1 ? serving[0] : nil)
        case .noShow: return selected { _ in true }
        case .park:
            return selected { $0.section == .waiting || $0.section == .serving } ?? mine
        case .back:
            return selected { $0.section == .parked || $0.section == .serving }
                ?? { $0.count == 1 ? $0[0] : nil }(rows.filter { $0.section == .parked })
        case .send: return selected { $0.section != .expected }
        case .take, .walkIn, .undo, .refresh: return nil
        }
    }

    /// Begins an action with a row, or with the one that it works on.
    package mutating func begin(_ name: Action.Name, _ named: Row? = nil) -> [Effect] {
        guard Action.of(name).isAllowed(place.roles) else {
            return say(.failed, "\(name.rawValue) is for \(Action.of(name).operation.who.words)")
        }
        let row = named ?? subject(name)
        switch name {
        case .refresh: return [.refresh]
        case .walkIn: return open(.walkIn(walkInPlan))
        case .undo:
            guard let visit = named?.visit ?? last?.visit ?? selected?.visit else {
                return say(.failed, "nothing was done here yet: select what to undo")
            }
            return open(.undo(visit: visit, what: visit == last?.visit ? last?.what ?? "" : ""))
        case .take:
            if let act = immediate(.take, named) { return start(act) }
            return say(.failed, "nobody waits")
        default: break
        }
        guard let row else { return say(.failed, missing(name)) }
        switch name {
        case .checkIn:
            if let act = immediate(.checkIn, row) { return start(act) }
            guard row.persons.contains(where: { !$0.isHere }) else {
                return say(.failed, "everybody of \(row.call) is here")
            }
            return open(.checkIn(row))
        case .finish:
            guard row.section == .serving else { return say(.failed, "\(row.call) is not at a desk: take it first") }
            isWaiting = true
            return [.plan(row)]
        case .noShow: return confirmNoShow(row)
        case .park: return open(.park(row))
        case .send:
            let desks = place.desks.filter { $0.services.contains(row.entry.service) && $0.desk != row.entry.desk }
            guard !desks.isEmpty else { return say(.failed, "no other desk gives \(row.entry.service)") }
            return open(.send(row, desks: desks.map(\.desk)))
        default: return immediate(name, row).map { start($0) } ?? []
        }
    }

    /// Sends an act on its way.
    mutating func start(_ act: Act) -> [Effect] {
        isWaiting = true
        status = Status(.note, act.command())
        return [.act(act)]
    }

    /// Says something.
    @discardableResult
    mutating func say(_ kind: Status.Kind, _ text: String) -> [Effect] {
        status = Status(kind, text)
        return []
    }

    /// Opens a form.
    mutating func open(_ purpose: FormPurpose) -> [Effect] {
        overlay = .form(Form(purpose))
        return []
    }

    private mutating func confirmNoShow(_ row: Row) -> [Effect] {
        guard let act = immediate(.noShow, row) else { return [] }
        let legs = row.section == .expected ? 1 + row.further.count : 1
        overlay = .confirmation(
            Confirmation(
                act: act, title: "mark that nobody has come for \(row.call)?",
                lines: [
                    "\(row.time) \(row.service): \(row.who)",
                    "\(legs) \(legs == 1 ? "leg ends" : "legs end"), and \(row.persons.count) "
                        + "\(row.persons.count == 1 ? "person waits" : "persons wait") for another appointment",
                ]))
        return []
    }

    private func missing(_ name: Action.Name) -> String {
        switch name {
        case .checkIn: "nobody is expected"
        case .finish: desk.map { "\($0) serves nobody: take somebody first" } ?? "select who is finished"
        case .back: "nobody is parked"
        default: "select a row first"
        }
    }
}
