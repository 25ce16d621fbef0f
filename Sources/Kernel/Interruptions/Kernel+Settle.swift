import Blueprint
import Calendars
import HashTreeCollections
import Ledger
import Operations
import ServiceKit
import Shapes
import Timetable

extension Kernel {
    /// `POST /interruptions/{interruption}/settlements`: each visit is settled or refused by itself, and told once.
    func settle(_ call: Call<SettlementsWanted>) async throws(Operations.Refusal) -> SettlementResults {
        let asked = call.input
        let known = state
        let (found, wishes) = try read { transaction in
            let found = try interruption(asked.interruption, for: call.principal, in: transaction)
            let centre = try known.configuration.centre(found.centre)
            let all =
                try asked.visits
                ?? touched(by: found, centre, now: clock.now, in: transaction).map {
                    SettlementWish(visit: $0.record.reference)
                }
            return (found, all)
        }
        guard call.principal.has(.officer, at: found.centre) else {
            throw Operations.Refusal(.notAllowed, "this is for officers of \(found.centre)")
        }
        try check(wishes)
        var results: [SettlementResult] = []
        for (index, wish) in wishes.enumerated() {
            // One decision a visit: whoever else books or calls in between is not kept waiting by all of them.
            do throws(Operations.Refusal) {
                results.append(try await settle(wish, of: asked.interruption, by: call.principal))
            } catch {
                if error.kind == .unavailable { throw error }
                results.append(
                    SettlementResult(
                        visit: wish.visit, state: .refused, problem: error.pointed(at: "/visits/\(index)")))
            }
        }
        let centre = try state.configuration.centre(found.centre)
        let open = try read { try touched(by: found, centre, now: clock.now, in: $0).count }
        let settled = results.count { $0.state == .done }
        return SettlementResults(
            interruption: found.id, settled: settled, refused: results.count - settled, open: open, visits: results)
    }

    private func check(_ wishes: [SettlementWish]) throws(Operations.Refusal) {
        var findings: [InputFinding] = []
        var seen: Set<String> = []
        for (index, wish) in wishes.enumerated() {
            if !seen.insert(wish.visit).inserted {
                findings.append(InputFinding("duplicate-visit", at: "/visits/\(index)/visit", "it is named twice"))
            }
            if [wish.startsAt != nil, wish.desk != nil, wish.cancel].count(where: \.self) > 1 {
                findings.append(
                    InputFinding(
                        "one-of", at: "/visits/\(index)", "a visit has one of `startsAt`, `desk` and `cancel`"))
            }
        }
        guard findings.isEmpty else { throw Operations.Refusal(findings) }
    }

    private func settle(
        _ wish: SettlementWish, of id: String, by principal: Principal
    ) async throws(Operations.Refusal) -> SettlementResult {
        try await decide { [self] state, context, now in
            let found = try interruption(id, for: principal, in: context.transaction)
            let centre = try state.configuration.centre(found.centre)
            let record = try visible(wish.visit, to: principal, in: context.transaction)
            guard record.centre == found.centre,
                let touched = try touched(by: found, of: record, centre, now: now, in: context.transaction)
            else {
                throw Operations.Refusal(.conflict, "\(wish.visit) is not, or no longer, touched by it")
            }
            var settling = Settling(touched: touched, centre: centre, principal: principal, now: now)
            try carryOut(wish, &settling, &state, &context)
            try SettlementRecord(interruption: id, visit: wish.visit, how: settling.how, at: now)
                .store(in: context.transaction)
            let told = try tell(
                .visitDisrupted,
                .visit(
                    settling.record, from: record.startsAt, formerLegs: touched.all.count,
                    legs: touched.legs.map(\.leg), interruption: id),
                &state, &context, now: now)
            let done = settling
            try self.record("settle-interruption", found.centre, id, by: principal.name, now: now, &context) { json in
                json.member("visit", wish.visit)
                json.member("how", done.how.rawValue)
                let hasEnded = done.record.state == .cancelled || done.record.state == .finished
                done.record.tellAbout(in: &json, hasEnded: hasEnded)
                json.member("from", record.startsAt.description)
                json.member("startsAt", done.record.startsAt.description)
                json.key("legs")
                json.array { json in
                    for leg in done.legs {
                        json.element()
                        json.object { json in
                            leg.write(to: &json)
                            json.member("state", leg.state.rawValue)
                        }
                    }
                }
                if !done.cases.isEmpty { CaseRecord.write(done.cases, to: &json) }
                [told].write(to: &json)
            }
            return SettlementResult(
                visit: wish.visit, state: .done, how: done.how,
                localStart: LocalInstant(
                    done.record.startsAt,
                    offsetMinutes: centre.clock.offset(at: done.record.startsAt.milliseconds) / 60))
        }
    }

    /// A visit that is being settled, and what became of it so far.
    private struct Settling {
        let touched: TouchedLegs
        let centre: Centre
        let principal: Principal
        let now: Instant
        var record: VisitRecord
        var legs: [LegRecord]
        var cases: [CaseRecord] = []
        var how = SettlementKind.desk

        init(touched: TouchedLegs, centre: Centre, principal: Principal, now: Instant) {
            (self.touched, self.centre, self.principal, self.now) = (touched, centre, principal, now)
            (record, legs) = (touched.record, touched.all)
        }
    }

    private func carryOut(
        _ wish: SettlementWish, _ settling: inout Settling, _ state: inout State, _ context: inout WriteContext
    ) throws {
        let (touched, centre, now) = (settling.touched, settling.centre, settling.now)
        if wish.cancel { return try cancel(&settling, &state, &context) }
        if let instant = wish.startsAt {
            return try move(&settling, to: try start(instant, centre), &state, &context)
        }
        if let name = wish.desk {
            guard let desks = desks(for: touched, named: name, centre, state, now: now) else {
                throw Operations.Refusal(
                    .conflict,
                    "`\(name)` cannot serve \(touched.legs.map(\.leg).joined(separator: ", ")) at that time")
            }
            return try rehouse(&settling, desks, &state, &context)
        }
        let first = try places(
            for: touched, centre, state, by: settling.principal, limit: 1, now: now, in: context.transaction
        ).first
        switch first {
        case .desks(let desks): try rehouse(&settling, desks, &state, &context)
        case .slot(_, let start): try move(&settling, to: start, &state, &context)
        case nil:
            throw Operations.Refusal(
                .conflict,
                touched.record.state == .booked
                    ? "there is no other place to propose: give `startsAt`, or cancel it"
                    : "no other desk serves who is here: cancel what is left, and book anew")
        }
    }

    // MARK: - What becomes of it

    private func cancel(
        _ settling: inout Settling, _ state: inout State, _ context: inout WriteContext
    ) throws {
        let wasBooked = settling.record.state == .booked
        // Nobody here: the visit is cancelled as a whole. Else what was not touched goes on.
        let dropped = wasBooked ? settling.legs : settling.touched.legs
        try release(dropped, of: settling.record, &state, context)
        for index in settling.legs.indices where dropped.contains(where: { $0.leg == settling.legs[index].leg }) {
            settling.legs[index].state = .cancelled
            try settling.legs[index].setState(in: context.transaction)
        }
        if wasBooked {
            settling.record.state = .cancelled
        } else if settling.legs.allSatisfy({ $0.state == .done || $0.state == .cancelled }) {
            settling.record.state = .finished
        }
        try advance(&settling.record, in: context.transaction)
        for var one in try CaseRecord.list(of: settling.record.reference, in: context.transaction)
        where !one.isEnded
            && dropped.contains(where: { $0.placed.service == one.service && $0.placed.persons.contains(one.place) })
        {
            // The centre could not keep the appointment: the case stands again to be booked.
            if let manifest = state.configuration.blueprint.modules[one.service] {
                one.settle(isBooked: false, manifest, at: settling.now)
                try one.update(in: context.transaction)
            }
            settling.cases.append(one)
        }
        if wasBooked { try awaitNoLonger(settling.record, &state, context) }
        try reseat(settling, &state, in: context.transaction)
        settling.how = .cancelled
    }

    private func move(
        _ settling: inout Settling, to start: SlotStart, _ state: inout State, _ context: inout WriteContext
    ) throws {
        guard settling.record.state == .booked else {
            throw Operations.Refusal(
                .conflict, "\(settling.record.reference) has arrived: give a desk, or cancel what is left")
        }
        (settling.legs, settling.cases) = try rebook(
            &settling.record, settling.touched.all, at: start, settling.centre, by: settling.principal, &state,
            &context, now: settling.now)
        settling.how = .slot
    }

    private func rehouse(
        _ settling: inout Settling, _ desks: [(leg: LegRecord, desk: DayPlan.Desk)], _ state: inout State,
        _ context: inout WriteContext
    ) throws {
        let day = CentreDay(centre: settling.centre.id, day: settling.record.day)
        for (leg, desk) in desks where leg.state == .booked {
            var moved = leg
            moved.placed = leg.placed.moved(to: desk)
            let place = Occupancy.Place(
                centre: day.centre, desk: leg.placed.desk, day: day.day.number, ticks: leg.placed.ticks)
            try Occupancy.free(place, holder: leg.holder, in: context.transaction)
            try occupy(moved.placed, day.centre, day.day, holder: moved.holder, context)
            try moved.setDesk(in: context.transaction)
            state.boards[day]?.free(leg.placed, for: leg.bundle)
            state.boards[day, default: DayBoard()].take(moved.placed, for: leg.bundle)
        }
        try advance(&settling.record, in: context.transaction)
        settling.legs = try LegRecord.list(of: settling.record.reference, in: context.transaction)
        try reseat(settling, &state, in: context.transaction)
        for (leg, desk) in desks where leg.state == .waiting {
            try redirect(
                leg.leg, of: leg.visit, to: desk.name, by: settling.principal.name, &state, &context,
                now: settling.now)
        }
        settling.how = .desk
    }

    // The room shows a visit as it stands by now.
    private func reseat(_ settling: Settling, _ state: inout State, in transaction: any Transaction) throws {
        state.seat(
            settling.record, settling.legs, try ArrivalRecord.find(settling.record.reference, in: transaction))
    }
}
