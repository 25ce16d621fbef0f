import Ledger
import Operations
import Shapes

extension Kernel {
    /// `POST /cases/{case}/pauses`: the case's clocks, or the one named, stand still.
    func pauseCase(_ call: Call<PauseWanted>) async throws(Refusal) -> Reply<CaseShown> {
        try await rest(.pause, call, API.pauseCase.id)
    }

    /// `POST /cases/{case}/resumptions`: they run on.
    func resumeCase(_ call: Call<PauseWanted>) async throws(Refusal) -> Reply<CaseShown> {
        try await rest(.resumption, call, API.resumeCase.id)
    }

    private func rest(
        _ kind: CaseEntry.Kind, _ call: Call<PauseWanted>, _ operation: String
    ) async throws(Refusal) -> Reply<CaseShown> {
        let asked = call.input
        return try await change(asked.case, call) { [self] record, reach, state, context, now in
            guard reach.takesPart || reach.may(StepActor.registrar) else {
                throw Refusal(.notAllowed, reach.onlyPartners)
            }
            guard !record.isEnded else { throw Refusal(.conflict, "the case has ended") }
            var findings: [InputFinding] = []
            let wish = StepWish(step: "", happenedAt: asked.happenedAt, reason: asked.reason)
            let happened = happened(wish, nil, record, now, &findings)
            guard findings.isEmpty else { throw Refusal(findings) }
            let number = try note(
                kind, asked.reason, clock: asked.clock, at: happened, &record, by: call.principal, context, now: now)
            record.version += 1
            try record.update(in: context.transaction)
            try self.record(
                operation, record.centre, record.id, by: call.principal.name, now: now,
                happened: happened == now ? nil : happened, &context
            ) {
                if let clock = asked.clock { $0.member("clock", clock) }
            }
            let name = call.principal.name
            let touched =
                kind == .pause
                ? try pauseClocks(
                    of: record, clock: asked.clock, event: number, at: happened, by: name, &state, &context, now: now)
                : try resumeClocks(
                    of: record, clock: asked.clock, at: happened, by: name, &state, &context, now: now)
            guard !touched.isEmpty else {
                let which = asked.clock.map { "the clock `\($0)`" } ?? "a clock"
                throw Refusal(
                    .conflict,
                    kind == .pause ? "\(which) of this case does not run" : "\(which) of this case does not stand still"
                )
            }
        }
    }
}
