import Blueprint
import Calendars
import Ledger
import Operations
import ServiceKit
import Shapes

extension Kernel {
    /// `POST /visits/{visit}/legs/{leg}/transfers`.
    func transferLeg(_ call: Call<LegTransfer>) async throws(Operations.Refusal) -> Reply<Visit> {
        try await decide { [self] state, context, now in
            let asked = call.input
            var record = try visible(asked.visit, to: call.principal, in: context.transaction)
            try call.checkFresh(tag: record.tag)
            var legs = try LegRecord.list(of: record.reference, in: context.transaction)
            guard let index = legs.firstIndex(where: { $0.leg == asked.leg }) else {
                throw Operations.Refusal(.notFound, "the visit has no leg `\(asked.leg)`")
            }
            let leg = legs[index]
            guard call.principal.serves(leg.placed.partner, at: record.centre) else {
                throw Operations.Refusal(
                    .notAllowed,
                    "the leg is at \(leg.placed.partner): an officer of \(leg.placed.partner) at \(record.centre) may")
            }
            let arrival = try ArrivalRecord.find(record.reference, in: context.transaction)
            let target = try target(of: asked, leg, record, state)
            if target != leg.turn || leg.state == .serving {
                try put(
                    &legs, index, target, of: &record, arrival, by: call.principal.name, reason: asked.reason, &state,
                    &context, now: now)
            }
            return .value(
                try atCounter(record, legs, arrival, state, in: context.transaction), tag: record.tag)
        }
    }

    /// Sends a leg that waits or is served to wait for another desk of its partner, as an interruption does.
    ///
    /// `nil` puts it back for any desk. Refused where nobody of it is here, or the desk does not give its service.
    @discardableResult
    func redirect(
        _ leg: String, of visit: String, to desk: String?, by actor: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws -> LegRecord {
        guard var record = try VisitRecord.find(visit, in: context.transaction) else {
            throw Operations.Refusal(.notFound, "there is no such visit")
        }
        var legs = try LegRecord.list(of: visit, in: context.transaction)
        guard let index = legs.firstIndex(where: { $0.leg == leg }) else {
            throw Operations.Refusal(.notFound, "the visit has no leg `\(leg)`")
        }
        let wish = LegTransfer(visit: visit, leg: leg, to: desk == nil ? .waiting : .desk, desk: desk)
        let target = try target(of: wish, legs[index], record, state)
        let arrival = try ArrivalRecord.find(visit, in: context.transaction)
        try put(
            &legs, index, target, of: &record, arrival, by: actor, reason: nil, &state, &context, now: now)
        return legs[index]
    }

    // Where a leg will stand; what is wrong with the wish, and what stands against it, is refused.
    private func target(
        of asked: LegTransfer, _ leg: LegRecord, _ record: VisitRecord, _ state: State
    ) throws -> LegTurn {
        if (asked.to == .desk) != (asked.desk != nil) {
            throw Operations.Refusal([
                asked.desk == nil
                    ? InputFinding("missing-key", at: "/desk", "to which desk?", fix: "add `desk`")
                    : InputFinding(
                        "unknown-key", at: "/desk", "a leg that is \(asked.to.rawValue) is at no desk",
                        fix: "write `\"to\":\"desk\"`, or leave `desk` out")
            ])
        }
        switch leg.state {
        case .waiting, .serving: break
        case .booked: throw Operations.Refusal(.conflict, "nobody of the leg has checked in")
        case .done, .cancelled: throw Operations.Refusal(.conflict, "the leg is over")
        }
        var target = LegTurn(desk: nil, waitingSince: leg.turn.waitingSince, isParked: asked.to == .parked)
        if let name = asked.desk {
            let centre = try state.configuration.centre(record.centre)
            let desks = state.configuration.plan(centre, record.day).desks.filter {
                $0.partner == leg.placed.partner && $0.services.contains(leg.placed.service)
            }
            guard desks.contains(where: { $0.name == name }) else {
                throw Operations.Refusal([
                    InputFinding(
                        "unknown-desk", at: "/desk", "`\(name)` does not give \(leg.placed.service) on that day",
                        fix: "one of: \(desks.map(\.name).joined(separator: ", "))")
                ])
            }
            target.desk = name
        }
        return target
    }

    private func put(
        _ legs: inout [LegRecord], _ index: Int, _ target: LegTurn, of record: inout VisitRecord,
        _ arrival: ArrivalRecord?, by actor: String, reason: String?, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        let before = StandingBefore(record, legs, arrival)
        legs[index].state = .waiting
        legs[index].turn = target
        try legs[index].setState(in: context.transaction)
        try advance(&record, in: context.transaction)
        let leg = legs[index]
        try keep(.transfer, of: record, leg: leg, before: before, reason: reason, state, context, now: now)
        state.seat(record, legs, arrival)
        try self.record("transfer-leg", record.centre, record.reference, by: actor, now: now, &context) { json in
            json.member("leg", leg.leg)
            json.member("to", target.isParked ? "parked" : target.desk == nil ? "waiting" : "desk")
            if let desk = target.desk { json.member("desk", desk) }
        }
    }
}
