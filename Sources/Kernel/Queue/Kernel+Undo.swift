import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /visits/{visit}/undoings`: the last thing that was done with a visit today is taken back.
    func undoVisit(_ call: Call<Undoing>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let asked = call.input
            let transaction = context.transaction
            var record = try visible(asked.visit, to: call.principal, in: transaction)
            try call.checkFresh(tag: record.tag)
            let act = try lastAct(of: record, by: call.principal, state, in: transaction, now: now)
            let before = try Sealed.read(StandingBefore.shape, act.before)
            var legs = try LegRecord.list(of: record.reference, in: transaction)
            var arrival = try ArrivalRecord.find(record.reference, in: transaction)
            guard Set(legs.map(\.leg)) == Set(before.legs.map(\.leg)), record.state != .cancelled else {
                throw Operations.Refusal(.conflict, "the visit was changed since")
            }
            if let known = arrival {
                arrival?.present = Set(before.present ?? [])
                arrival?.hasPriority = before.hasPriority
                if arrival != known { try arrival?.store(in: transaction) }
            }
            try restore(before, &legs, of: record, arrival, &state, context)
            for one in before.cases.reversed() {
                try restore(one, reason: asked.reason, by: call.principal.name, &state, &context, now: now)
            }
            var documents = StockOutcome()
            if act.kind == .result, let leg = act.leg {
                try LegResultRecord.delete(of: record.reference, leg, in: transaction)
                documents = try undoDraws(
                    of: record.reference, leg: leg, by: call.principal, &state, &context, now: now)
            }
            let returned = documents
            let counted = try counted(since: before, of: record, in: transaction)
            record.state = before.state
            try advance(&record, in: transaction)
            if record.state == .booked { try awaitArrival(of: record, from: now, &state, &context) }
            try act.undo(in: transaction)
            try seal(asked.reason, field: act.field + "/undone", of: record, in: transaction)
            state.seat(record, legs, arrival)
            try self.record("undo-visit", record.centre, record.reference, by: call.principal.name, now: now, &context)
            {
                json in
                json.member("undone", act.kind.rawValue)
                if let leg = act.leg {
                    json.member("leg", leg)
                    json.member("state", legs.first { $0.leg == leg }?.state.rawValue ?? "")
                }
                json.key("takesBack")
                json.array { json in
                    for sequence in counted {
                        json.element()
                        json.integer(Int(sequence))
                    }
                }
                returned.write(to: &json)
            }
            return .value(try atCounter(record, legs, arrival, state, in: transaction), tag: record.tag)
        }
    }

    // What is taken back: of today, and by an officer of the partner that it was about.
    private func lastAct(
        of record: VisitRecord, by principal: Principal, _ state: State, in transaction: any Transaction, now: Instant
    ) throws -> VisitAct {
        let today = try state.configuration.centre(record.centre).clock.day(now.milliseconds)
        guard let act = try VisitAct.standing(of: record.reference, in: transaction), act.day == today else {
            throw Operations.Refusal(.conflict, "nothing was done with the visit today that could be taken back")
        }
        if let partner = act.partner, !principal.serves(partner, at: record.centre) {
            throw Operations.Refusal(
                .notAllowed, "the last was `\(act.kind.rawValue)` at \(partner): an officer of \(partner) takes it back"
            )
        }
        return act
    }

    // Legs stand as before; one that was served waits, where its desk or its persons are taken by now.
    private func restore(
        _ before: StandingBefore, _ legs: inout [LegRecord], of record: VisitRecord, _ arrival: ArrivalRecord?,
        _ state: inout State, _ context: WriteContext
    ) throws {
        let room = try Room(of: record.centre, on: record.day, in: context.transaction)
        for index in legs.indices {
            guard let old = before.legs.first(where: { $0.leg == legs[index].leg }) else { continue }
            guard old.state != legs[index].state || old.turn != legs[index].turn else { continue }
            if legs[index].state == .cancelled { try retake(legs[index], of: record, &state, context) }
            (legs[index].state, legs[index].turn) = (old.state, old.turn)
            if old.state == .serving, let desk = old.turn.desk {
                let seat = Room.Seat(leg: legs[index], arrival: arrival)
                let others = room.seats.filter { $0.leg.holder != legs[index].holder && $0.leg.state == .serving }
                var busy: Set<String> = []
                for other in others { busy.formUnion(try persons(of: other, in: context.transaction)) }
                let own = try persons(of: seat, in: context.transaction)
                if others.contains(where: { $0.leg.turn.desk == desk }) || !busy.isDisjoint(with: own) {
                    legs[index].state = .waiting
                    legs[index].turn = LegTurn(waitingSince: old.turn.waitingSince)
                }
            }
            try legs[index].setState(in: context.transaction)
        }
    }

    // The time of a leg that was given back is taken anew, where nobody else has it.
    private func retake(
        _ leg: LegRecord, of record: VisitRecord, _ state: inout State, _ context: WriteContext
    ) throws {
        let persons = try PersonRecord.list(of: record.reference, in: context.transaction)
        let taken = Operations.Refusal(
            .conflict, "the time that was given back is taken by now: take them in as a walk-in, or book anew")
        do {
            try occupy(leg.placed, record.centre, record.day, holder: leg.holder, context)
        } catch let refusal as Operations.Refusal where refusal.kind == .slotTaken {
            throw taken
        }
        for person in persons where leg.placed.persons.contains(person.place) {
            let isFree = try MemberOccupancy.take(
                person: person.person, day: leg.day.number, ticks: leg.placed.ticks, holder: leg.holder,
                in: context.transaction)
            guard isFree else { throw taken }
        }
        state.boards[CentreDay(centre: record.centre, day: record.day), default: DayBoard()]
            .take(leg.placed, for: leg.bundle)
    }
}
