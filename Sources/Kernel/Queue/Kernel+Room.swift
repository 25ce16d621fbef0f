import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// The room of a centre's day, made from the store where memory does not have it yet; older days' rooms are closed.
    func openRoom(
        _ centre: String, on day: Day, _ state: inout State, in transaction: any Transaction
    ) throws -> Room {
        let key = CentreDay(centre: centre, day: day)
        if let room = state.rooms[key] { return room }
        let room = try Room(of: centre, on: day, in: transaction)
        for old in state.rooms.keys where old.centre == centre && old.day < day { state.rooms[old] = nil }
        state.rooms[key] = room
        return room
    }

    /// The room of a centre's day as readers see it.
    func room(_ centre: String, on day: Day) async throws(Operations.Refusal) -> Room {
        if let room = state.rooms[CentreDay(centre: centre, day: day)] { return room }
        return try await decide { [self] state, context, _ in
            try openRoom(centre, on: day, &state, in: context.transaction)
        }
    }

    /// Keeps what was done with a visit, so that it can be taken back, with its reason sealed under the first person's key.
    func keep(
        _ kind: VisitAct.Kind, of visit: VisitRecord, leg: LegRecord? = nil, before: StandingBefore, reason: String?,
        _ state: State, _ context: WriteContext, now: Instant
    ) throws {
        let day = try state.configuration.centre(visit.centre).clock.day(now.milliseconds)
        let act = VisitAct(
            visit: visit.reference, number: try VisitAct.next(of: visit.reference, in: context.transaction),
            kind: kind, leg: leg?.leg, partner: leg?.placed.partner, day: day, recorded: now,
            before: StandingBefore.shape.json(before))
        try act.insert(in: context.transaction)
        try seal(reason, field: act.field, of: visit, in: context.transaction)
    }

    /// Seals a text about a visit under its first person's key; nothing is kept of one who was erased.
    func seal(
        _ text: String?, field: String, of visit: VisitRecord, in transaction: any Transaction
    ) throws {
        guard let text, let first = try PersonRecord.list(of: visit.reference, in: transaction).first,
            let key = try keyIfKept(of: first.person, in: transaction)
        else { return }
        try ledger.vault.put(Array(text.utf8), field: field, of: key, in: transaction)
    }

    /// Stores a visit that was changed at the counter, one version on.
    func advance(_ record: inout VisitRecord, in transaction: any Transaction) throws {
        record.version += 1
        guard try record.update(in: transaction) else {
            throw Operations.Refusal(.stale, "the visit has changed since it was read; read it again")
        }
    }

    /// A visit as officers see it at the counter.
    func atCounter(
        _ record: VisitRecord, _ legs: [LegRecord], _ arrival: ArrivalRecord?, _ state: State,
        in transaction: any Transaction
    ) throws -> Visit {
        let cases = try CaseRecord.list(of: record.reference, in: transaction)
        return visit(
            record, legs, cases, party: try party(of: record, in: transaction), arrival: arrival,
            documents: documents(of: cases, state), state.configuration)
    }
}

extension Room {
    /// The room as the records tell it.
    init(of centre: String, on day: Day, in transaction: any Transaction) throws {
        let arrivals = try ArrivalRecord.list(centre, on: day, in: transaction)
        let here = Dictionary(uniqueKeysWithValues: arrivals.map { ($0.visit, $0) })
        let legs = Dictionary(grouping: try LegRecord.list(centre, on: day, in: transaction), by: \.visit)
        for (visit, own) in legs { seat(visit, own, here[visit]) }
    }
}

extension State {
    /// Takes over how a visit stands in its day's room, where that room is open.
    mutating func seat(_ record: VisitRecord, _ legs: [LegRecord], _ arrival: ArrivalRecord?) {
        rooms[CentreDay(centre: record.centre, day: record.day)]?.seat(record.reference, legs, arrival)
    }

    /// Takes a visit out of a day's room.
    mutating func unseat(_ record: VisitRecord) {
        rooms[CentreDay(centre: record.centre, day: record.day)]?.seat(record.reference, [], nil)
    }
}

extension StandingBefore {
    /// How a visit stands now.
    init(_ record: VisitRecord, _ legs: [LegRecord], _ arrival: ArrivalRecord?) {
        self.init(
            state: record.state, present: arrival?.present.sorted(), hasPriority: arrival?.hasPriority ?? false,
            legs: legs.map { LegBefore(leg: $0.leg, state: $0.state, turn: $0.turn) })
    }
}

extension Visit {
    /// Adds who is here and who is not, once someone has checked in.
    mutating func take(_ arrival: ArrivalRecord?, _ legs: [LegRecord]) {
        guard let arrival, !arrival.present.isEmpty else { return }
        func name(_ place: Int) -> String { "p\(place + 1)" }
        ticket = arrival.ticket
        present = arrival.present.sorted().map(name)
        // A person without a leg that is still to come is missed by nobody.
        let away = Set(legs.flatMap(\.placed.persons)).subtracting(arrival.present).sorted()
        let absent = away.compactMap { place -> AbsentPerson? in
            let open = legs.filter { !$0.isOver && $0.placed.persons.contains(place) }.map { leg in
                let here = leg.placed.persons.filter(arrival.present.contains)
                return AbsentLeg(
                    leg: leg.leg, service: leg.placed.service, present: here.map(name),
                    may: here.isEmpty
                        ? [.checkIn, .markNoShow] : leg.state == .serving ? [.checkIn] : [.checkIn, .takeTurn])
            }
            return open.isEmpty ? nil : AbsentPerson(person: name(place), legs: open)
        }
        self.absent = absent.isEmpty ? nil : absent
    }
}
