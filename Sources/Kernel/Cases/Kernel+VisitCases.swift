import Blueprint
import Ledger
import Operations

extension Kernel {
    /// What a cancelled visit leaves of its cases: one that it opened and nobody worked on ends, others wait for another
    /// appointment.
    func releaseCases(
        of visit: VisitRecord, _ state: inout State, _ context: inout WriteContext, now: Instant
    ) throws {
        for one in try CaseRecord.list(of: visit.reference, in: context.transaction) where !one.isEnded {
            try release(one, of: visit, CaseOutcome.cancelled, &state, &context, now: now)
        }
    }

    /// Brings a moved visit's cases in line with its new day: assessed anew, opened where one is missing, released where
    /// nobody comes for it any more.
    ///
    /// The openings are those of the new day, one for each person and service that has a leg.
    func moveCases(
        of visit: VisitRecord, to openings: [CaseOpening], _ state: inout State, _ context: inout WriteContext,
        now: Instant
    ) throws -> [CaseRecord] {
        var left = openings
        for var one in try CaseRecord.list(of: visit.reference, in: context.transaction) where !one.isEnded {
            guard let index = left.firstIndex(where: { $0.place == one.place && $0.service == one.service }) else {
                try release(one, of: visit, CaseOutcome.notNeeded, &state, &context, now: now)
                continue
            }
            one.take(left.remove(at: index).assessment)
            one.version += 1
            try one.update(in: context.transaction)
        }
        for opening in left { _ = try openCase(opening, &state, &context, now: now) }
        return try CaseRecord.list(of: visit.reference, in: context.transaction)
    }

    private func release(
        _ one: CaseRecord, of visit: VisitRecord, _ outcome: String, _ state: inout State,
        _ context: inout WriteContext, now: Instant
    ) throws {
        var one = one
        let manifest = state.configuration.blueprint.modules[one.service]
        if let manifest, one.steps > 0 || one.openedAt < visit.createdAt {
            one.settle(isBooked: false, manifest, at: now)
        } else {
            one.end(outcome, at: now)
            one.version += 1
            try endClocks(of: one, at: now, by: "clock", &state, &context, now: now)
        }
        try one.update(in: context.transaction)
    }
}
