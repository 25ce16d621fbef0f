import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /centres/{centre}/queue/turns`: the next for a desk, or the leg named.
    func takeTurn(_ call: Call<Turn>) async throws(Operations.Refusal) -> Reply<QueueEntry> {
        try await decide { [self] state, context, now in
            let asked = call.input
            let centre = try state.configuration.centre(asked.centre)
            let day = centre.clock.day(now.milliseconds)
            let desk = try desk(asked.desk, of: centre, on: day, by: call.principal, state)
            let room = try openRoom(centre.id, on: day, &state, in: context.transaction)
            if let served = room.served(at: desk.name) {
                let ticket = served.arrival?.ticket ?? served.leg.visit
                throw Operations.Refusal(
                    .conflict, "\(desk.name) serves \(ticket): finish, park or return it first")
            }
            if state.interruptedDesks(of: state.configuration.plan(centre, day), at: now).contains(desk.name) {
                throw Operations.Refusal(
                    .conflict, "\(desk.name) is out of use by an interruption; end that, or take the turn elsewhere")
            }
            let order = QueueOrder(centre: centre, day: day, now: now)
            let seat = try next(asked, desk, room, order, in: context.transaction)
            guard var record = try VisitRecord.find(seat.leg.visit, in: context.transaction) else {
                throw Operations.Refusal(.notFound, "there is no such visit")
            }
            var legs = try LegRecord.list(of: record.reference, in: context.transaction)
            let before = StandingBefore(record, legs, seat.arrival)
            guard let index = legs.firstIndex(where: { $0.leg == seat.leg.leg }) else {
                throw Operations.Refusal(.notFound, "the visit has no such leg")
            }
            legs[index].state = .serving
            legs[index].turn.desk = desk.name
            legs[index].turn.servedSince = now
            legs[index].turn.isParked = false
            try legs[index].setState(in: context.transaction)
            try advance(&record, in: context.transaction)
            let leg = legs[index]
            try keep(.turn, of: record, leg: leg, before: before, reason: nil, state, context, now: now)
            state.seat(record, legs, seat.arrival)
            try self.record("take-turn", record.centre, record.reference, by: call.principal.name, now: now, &context) {
                json in
                json.member("leg", leg.leg)
                json.member("desk", desk.name)
                json.member("service", leg.placed.service)
                json.member("partner", leg.placed.partner)
                json.list("persons", seat.present.map { "p\($0 + 1)" })
                if let arrival = seat.arrival { json.member("ticket", arrival.ticket) }
            }
            let view = QueueView(room: room, plan: state.configuration.plan(centre, day), now: now)
            return .value(view.entry(Room.Seat(leg: leg, arrival: seat.arrival)), tag: record.tag)
        }
    }

    /// A desk of a day that a principal serves at.
    func desk(
        _ name: String, of centre: Centre, on day: Day, by principal: Principal, _ state: State
    ) throws(Operations.Refusal) -> DayPlan.Desk {
        let plan = state.configuration.plan(centre, day)
        guard let desk = plan.desks.first(where: { $0.name == name }) else {
            throw Operations.Refusal([
                InputFinding(
                    "unknown-desk", at: "/desk", "\(centre.name) has no desk `\(name)` on that day",
                    fix: "one of: \(plan.desks.map(\.name).joined(separator: ", "))")
            ])
        }
        guard principal.serves(desk.partner, at: centre.id) else {
            throw Operations.Refusal(
                .notAllowed, "`\(name)` is a desk of \(desk.partner): an officer of \(desk.partner) serves there")
        }
        return desk
    }

    // The leg that is called: the first that may be, or the one named.
    private func next(
        _ asked: Turn, _ desk: DayPlan.Desk, _ room: Room, _ order: QueueOrder, in transaction: any Transaction
    ) throws -> Room.Seat {
        let busy = try served(in: room, transaction)
        if let visit = asked.visit {
            return try named(visit, asked.leg, desk, room, busy, order, in: transaction)
        }
        if asked.leg != nil {
            throw Operations.Refusal([InputFinding("missing-key", at: "/visit", "a leg is named with its visit")])
        }
        for seat in order.waiting(room) where desk.serves(seat.leg) && order.isCallable(seat, in: room) {
            if try busy.isDisjoint(with: persons(of: seat, in: transaction)) { return seat }
        }
        throw Operations.Refusal(.conflict, "nobody waits for \(desk.name)")
    }

    private func named(
        _ visit: String, _ leg: String?, _ desk: DayPlan.Desk, _ room: Room, _ busy: Set<String>, _ order: QueueOrder,
        in transaction: any Transaction
    ) throws -> Room.Seat {
        guard let party = room.parties[visit] else {
            throw Operations.Refusal(.notFound, "there is no such visit in the room today")
        }
        let open = party.legs.filter { leg == nil || $0.leg == leg }
        guard !open.isEmpty else {
            throw Operations.Refusal(.conflict, "`\(leg ?? "")` is over, or no leg of this visit")
        }
        let fit = open.filter { $0.placed.partner == desk.partner && desk.services.contains($0.placed.service) }
        guard !fit.isEmpty else {
            let services = Set(open.map(\.placed.service)).sorted().joined(separator: " and ")
            throw Operations.Refusal(.conflict, "\(desk.name) does not give \(services)")
        }
        let here = fit.filter { $0.state == .waiting }.map { Room.Seat(leg: $0, arrival: party.arrival) }
        guard !here.isEmpty else {
            throw Operations.Refusal(
                .conflict,
                fit.contains { $0.state == .serving } ? "it is being served" : "nobody of it has checked in")
        }
        for seat in order.sorted(here) where !room.isBusy(seat) {
            if try busy.isDisjoint(with: persons(of: seat, in: transaction)) { return seat }
        }
        throw Operations.Refusal(.conflict, "someone of it is being served at another desk")
    }

    /// Who is served at the moment, by person: after a merge one person may have two visits.
    func served(in room: Room, _ transaction: any Transaction) throws -> Set<String> {
        var busy: Set<String> = []
        for seat in room.seats where seat.leg.state == .serving {
            busy.formUnion(try persons(of: seat, in: transaction))
        }
        return busy
    }

    /// Who of a leg is here.
    func persons(of seat: Room.Seat, in transaction: any Transaction) throws -> Set<String> {
        let present = seat.present
        return Set(
            try PersonRecord.list(of: seat.leg.visit, in: transaction).filter { present.contains($0.place) }
                .map(\.person))
    }
}
