import Blueprint
import Ledger
import Operations
import Shapes

extension Kernel {
    /// `POST /cases/{case}/steps`.
    func doStep(_ call: Call<StepWanted>) async throws(Operations.Refusal) -> Reply<CaseShown> {
        let asked = call.input
        return try await change(asked.case, call) { [self] record, _, state, context, now in
            record = try performStep(
                StepWish(
                    step: asked.step, records: asked.records, happenedAt: asked.happenedAt, reason: asked.reason,
                    note: asked.note),
                on: record, by: call.principal, &state, &context, now: now)
        }
    }

    /// `POST /cases/{case}/withdrawals`: a visit stays booked for whoever else comes.
    func withdrawCase(_ call: Call<ReasonedCase>) async throws(Operations.Refusal) -> Reply<CaseShown> {
        try await change(call.input.case, call) { [self] record, reach, state, context, now in
            guard reach.seesPerson else { throw Operations.Refusal(.notAllowed, reach.onlyPartners) }
            guard !record.isEnded else { throw Operations.Refusal(.conflict, "the case has ended already") }
            try note(.withdrawal, call.input.reason, &record, by: call.principal, context, now: now)
            record.end(CaseOutcome.withdrawn, at: now)
            record.version += 1
            try record.update(in: context.transaction)
            try self.record("withdraw-case", record.centre, record.id, by: call.principal.name, now: now, &context) {
                $0.member("service", record.service)
            }
            try endClocks(of: record, at: now, by: call.principal.name, &state, &context, now: now)
        }
    }

    /// `POST /cases/{case}/reopenings`: goes on where it stood; a step that ended it is taken back.
    func reopenCase(_ call: Call<ReasonedCase>) async throws(Operations.Refusal) -> Reply<CaseShown> {
        try await change(call.input.case, call) { [self] record, reach, state, context, now in
            guard reach.takesPart else { throw Operations.Refusal(.notAllowed, reach.onlyPartners) }
            guard record.isEnded else { throw Operations.Refusal(.conflict, "the case has not ended") }
            guard let manifest = state.configuration.blueprint.modules[record.service] else {
                throw Operations.Refusal(.conflict, "`\(record.service)` is no longer known here")
            }
            var takenBack: CaseEntry?
            if record.standings.allSatisfy({ $0.ends != nil }) {
                takenBack = try takeBackLast(of: &record, manifest, context)
            }
            let undone = takenBack
            let visit = try record.visit.flatMap { try VisitRecord.find($0, in: context.transaction) }
            let freeMovement = visit?.freeMovement
            try note(.reopening, call.input.reason, &record, by: call.principal, context, now: now)
            record.settle(isBooked: try hasAppointment(record, in: context.transaction), manifest, at: now)
            try record.update(in: context.transaction)
            try self.record("reopen-case", record.centre, record.id, by: call.principal.name, now: now, &context) {
                $0.member("service", record.service)
                if let undone, let step = undone.step {
                    $0.member("undone", step)
                    $0.member("stepHappened", undone.happened.description)
                    if let by = undone.by { $0.member("by", by) }
                    if let countsAs = manifest.step(step)?.countsAs { $0.member("countsAs", countsAs) }
                    if let freeMovement { $0.member("freeMovement", freeMovement) }
                }
                $0.member("state", record.state.rawValue)
            }
            try reviveClocks(
                of: record, undone: undone?.step, at: now, by: call.principal.name, &state, &context, now: now)
        }
    }

    /// `POST /cases/{case}/notes`.
    func noteCase(_ call: Call<NoteWanted>) async throws(Operations.Refusal) -> Reply<CaseShown> {
        try await change(call.input.case, call) { [self] record, reach, _, context, now in
            guard reach.takesPart else { throw Operations.Refusal(.notAllowed, reach.onlyPartners) }
            let entry = CaseEntry(
                caseID: record.id, number: try CaseEntry.next(of: record.id, in: context.transaction), kind: .note,
                actor: call.principal.name, happened: now, recorded: now)
            try add(entry, CaseEntry.Details(text: call.input.text), of: record.person, context)
            record.version += 1
            try record.update(in: context.transaction)
            try self.record("note-case", record.centre, record.id, by: call.principal.name, now: now, &context)
        }
    }

    // MARK: - What they share

    /// Changes a case that the caller may know of and has seen as it is, and answers with what became of it.
    func change<Input: Sendable>(
        _ id: String, _ call: Call<Input>,
        _ body:
            @escaping @Sendable (
                inout CaseRecord, CaseReach, inout State, inout WriteContext, Instant
            ) throws -> Void
    ) async throws(Operations.Refusal) -> Reply<CaseShown> {
        try await decide { [self] state, context, now in
            var (record, reach) = try visibleCase(id, to: call.principal, state, in: context.transaction)
            try call.checkFresh(tag: record.tag)
            try body(&record, reach, &state, &context, now)
            let shown = try shown(record, to: call.principal, state, in: context.transaction)
            return .value(shown, tag: record.tag)
        }
    }

    /// The case that a caller may know of, or the refusal that gives nothing away.
    func visibleCase(
        _ id: String, to principal: Principal, _ state: State, in transaction: any Transaction
    ) throws -> (CaseRecord, CaseReach) {
        guard let record = try CaseRecord.find(id, in: transaction) else { throw unknownCase }
        let reach = CaseReach(principal, record, state.configuration.blueprint.modules[record.service])
        guard reach.maySee else { throw unknownCase }
        return (record, reach)
    }

    private var unknownCase: Operations.Refusal {
        Operations.Refusal(.notFound, "there is no such case, or it is not yours")
    }

    /// Adds an entry that tells of no step, with its reason sealed; gives its number.
    @discardableResult
    func note(
        _ kind: CaseEntry.Kind, _ reason: String?, clock: String? = nil, at happened: Instant? = nil,
        _ record: inout CaseRecord, by principal: Principal, _ context: WriteContext, now: Instant
    ) throws -> Int {
        try note(kind, reason, clock: clock, at: happened, &record, by: principal.name, context, now: now)
    }

    /// The same by the name of who does it.
    @discardableResult
    func note(
        _ kind: CaseEntry.Kind, _ reason: String?, clock: String? = nil, at happened: Instant? = nil,
        _ record: inout CaseRecord, by actor: String, _ context: WriteContext, now: Instant
    ) throws -> Int {
        let number = try CaseEntry.next(of: record.id, in: context.transaction)
        let entry = CaseEntry(
            caseID: record.id, number: number, kind: kind, step: clock, actor: actor,
            happened: happened ?? now, recorded: now)
        try add(entry, CaseEntry.Details(reason: reason), of: record.person, context)
        return number
    }

    // Takes the last step back, so that its track stands where it stood before.
    private func takeBackLast(
        of record: inout CaseRecord, _ manifest: ModuleManifest, _ context: WriteContext
    ) throws -> CaseEntry {
        let done = try CaseEntry.list(of: record.id, in: context.transaction)
            .filter { $0.kind == .step && !$0.isUndone }
        guard let last = done.last else {
            throw Operations.Refusal(.conflict, "nothing was done that could be taken back")
        }
        try last.undo(in: context.transaction)
        let before = done.dropLast().last { $0.track == last.track }
        let beginning = manifest.beginnings.first { $0.track == last.track }?.step.name.value ?? manifest.firstStep
        let standing = CaseStanding(
            track: last.track, step: before?.step ?? beginning, since: before?.happened ?? record.openedAt)
        if let index = record.others.firstIndex(where: { $0.track == last.track }) {
            record.others[index] = standing
        } else {
            record.main = standing
        }
        record.steps -= 1
        return last
    }

    /// Whether a leg of its visit is still to come.
    func hasAppointment(_ record: CaseRecord, in transaction: any Transaction) throws -> Bool {
        guard let visit = record.visit else { return false }
        return try LegRecord.list(of: visit, in: transaction).contains { leg in
            leg.placed.service == record.service && leg.placed.persons.contains(record.place)
                && leg.state != .done && leg.state != .cancelled
        }
    }
}

extension CaseReach {
    /// Who may, for one who may not.
    var onlyPartners: String { "this is for officers of \(partners.sorted().joined(separator: ", "))" }
}
